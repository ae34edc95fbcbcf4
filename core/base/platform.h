// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// What only the operating system knows; the one place of system calls besides file.cpp.
namespace isogloss::platform {

/// First line of every main(). Restarts the program once with OMP_WAIT_POLICY=PASSIVE and GOMP_SPINCOUNT=1000 where
/// the first is unset, since libgomp reads them as it is loaded. Else waiting threads spin and take the processor
/// from others; but a few microseconds they do wait awake: waking them takes as long as many a pass over rows (a
/// quarter of a training step). Keeps memory that was freed for the next tensor, whose pages the system would clear
/// anew (a tenth of the time of reading texts in bfloat16).
void prepareForComputing(char** argv);

/// Folder of the running executable.
std::filesystem::path executableFolder();

/// Runs a program with these words, the first its path, and waits; its standard input is empty. Gives its exit
/// status; -1 when it could not be started or was killed.
int runProgram(const std::vector<std::string>& words);

/// Number of this process.
std::int64_t processId();

/// Name of this machine, "" when it has none.
std::string hostName();

/// Cores this process may use.
int usableCores();

/// Physical memory in bytes that could still be used without swapping; 0 when not known.
std::uint64_t availableMemoryBytes();

/// Physical memory in bytes that this process holds; 0 when not known.
std::uint64_t residentMemoryBytes();

/// The processor multiplies bfloat16 fast (avx512_bf16 or amx_bf16), and ATEN_CPU_CAPABILITY and
/// ONEDNN_MAX_CPU_ISA let it.
bool hasFastBfloat16();

/// From now on a crash of this process (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT) appends a line with the signal, and
/// the calls that led there, to a file before it takes its course; "" ends that.
void noteCrashesIn(const std::filesystem::path& path);

/// Name of the person whose process this is, "" where there is none.
std::string userName();

/// "2026-11-20T22:17:03Z", in UTC.
std::string utcNow();

} // namespace isogloss::platform
