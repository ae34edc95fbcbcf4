// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <fstream>
#include <malloc.h>
#include <pwd.h>
#include <sched.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace isogloss::platform {

void prepareForComputing(char** argv)
{
    if (std::getenv("OMP_WAIT_POLICY") == nullptr) {
        ::setenv("OMP_WAIT_POLICY", "PASSIVE", 1);
        ::setenv("GOMP_SPINCOUNT", "1000", 0);
        ::execv("/proc/self/exe", argv); // where the system refuses, the program runs on, only slower
    }
    constexpr int MiB = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 64 * MiB);
    ::mallopt(M_TRIM_THRESHOLD, 256 * MiB);
}

std::filesystem::path executableFolder()
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

int runProgram(const std::vector<std::string>& words)
{
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    pid_t process = 0;
    const int failure = ::posix_spawn(&process, arguments.front(), &files, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    int status = 0;
    if (failure != 0 || ::waitpid(process, &status, 0) != process)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::int64_t processId()
{
    return ::getpid();
}

std::string hostName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

int usableCores()
{
    cpu_set_t set;
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

std::uint64_t availableMemoryBytes()
{
    std::ifstream file("/proc/meminfo");
    std::string name;
    std::uint64_t kibibytes = 0;
    for (std::string unit; file >> name >> kibibytes; std::getline(file, unit))
        if (name == "MemAvailable:")
            return kibibytes * 1024;
    return 0;
}

std::uint64_t residentMemoryBytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t pages = 0;
    std::uint64_t residentPages = 0;
    return file >> pages >> residentPages ? residentPages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

namespace {

/// ATen and oneDNN can be held to older instructions, and multiply bfloat16 very slowly then.
bool mayUseBfloat16Instructions()
{
    const char* const aten = std::getenv("ATEN_CPU_CAPABILITY");
    if (aten != nullptr && !std::string_view(aten).starts_with("avx512"))
        return false;
    const char* const oneDnn = std::getenv("ONEDNN_MAX_CPU_ISA");
    const std::string_view limit = oneDnn != nullptr ? oneDnn : "ALL";
    for (const std::string_view allowed : {"ALL", "DEFAULT", "BF16", "FP16", "AMX", "AVX10"})
        if (limit.find(allowed) != std::string_view::npos)
            return true;
    return false;
}

} // namespace

bool hasFastBfloat16()
{
    if (!mayUseBfloat16Instructions())
        return false;
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("flags"))
            return line.find(" avx512_bf16") != std::string::npos
                || line.find(" amx_bf16") != std::string::npos;
    return false;
}

namespace {

constexpr int CrashSignals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr int MostCalls = 64;

std::atomic<int> crashDescriptor{-1};

/// Only what POSIX allows in a signal handler, and backtrace(), which is loaded before (see noteCrashesIn).
void noteCrash(int signal)
{
    const int descriptor = crashDescriptor.exchange(-1);
    if (descriptor >= 0) {
        char words[] = "crash signal 00, called by:\n";
        words[13] = static_cast<char>('0' + signal / 10);
        words[14] = static_cast<char>('0' + signal % 10);
        [[maybe_unused]] const ssize_t written = ::write(descriptor, words, sizeof words - 1);
        std::array<void*, MostCalls> calls{};
        ::backtrace_symbols_fd(calls.data(), ::backtrace(calls.data(), MostCalls), descriptor);
    }
    ::raise(signal); // the handler is gone by now (SA_RESETHAND)
}

/// A stack of its own: the usual one may be what overflowed.
void setCrashHandlers(bool areSet)
{
    static std::array<char, 64 * 1024> stack;
    stack_t alternative = {};
    alternative.ss_sp = stack.data();
    alternative.ss_size = stack.size();
    ::sigaltstack(&alternative, nullptr);
    struct sigaction action = {};
    action.sa_flags = areSet ? static_cast<int>(SA_ONSTACK | SA_RESETHAND) : 0;
    if (areSet)
        action.sa_handler = noteCrash;
    else
        action.sa_handler = SIG_DFL;
    for (const int signal : CrashSignals)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

void noteCrashesIn(const std::filesystem::path& path)
{
    const int opened
        = path.empty() ? -1 : ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    const int before = crashDescriptor.exchange(opened);
    if (before >= 0)
        ::close(before);
    std::array<void*, 1> first{};
    ::backtrace(first.data(), 1); // loads what it needs, which a handler may not
    setCrashHandlers(opened >= 0);
}

std::string userName()
{
    const passwd* const entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_name : "";
}

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    ::gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

} // namespace isogloss::platform
