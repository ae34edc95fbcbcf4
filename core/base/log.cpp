// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/platform.h"

#include <algorithm>
#include <utility>

namespace isogloss {

namespace {

constexpr std::string_view Name = "isogloss.log";
constexpr std::string_view SessionPrefix = "session-";

} // namespace

Log::Log(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    findCutOffSessions();
    m_sessionPath = m_folder / (std::string(SessionPrefix) + std::to_string(platform::processId()));
    if (auto lock = FileLock::tryTake(m_sessionPath); lock.has_value() && lock.value()) {
        m_session = std::move(lock).value();
        static_cast<void>(m_session->write(platform::utcNow())); // without it the time alone is not known
    }
    open();
}

Log::~Log()
{
    write("info", "ended");
    platform::noteCrashesIn({});
    std::error_code ignored;
    if (m_session)
        std::filesystem::remove(m_sessionPath, ignored);
}

/// The system releases the lock of a session whose process is gone; one that ended well took its file away.
void Log::findCutOffSessions()
{
    std::error_code ignored;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, ignored))
        if (entry.path().filename().string().starts_with(SessionPrefix))
            found.push_back(entry.path());
    for (const auto& path : found) {
        const auto lock = FileLock::tryTake(path);
        if (!lock.has_value() || !lock.value())
            continue;
        const auto began = readFile(path);
        m_cutOff.push_back(began.has_value() ? began.value() : std::string());
        std::filesystem::remove(path, ignored);
    }
    std::sort(m_cutOff.begin(), m_cutOff.end());
}

std::filesystem::path Log::file(int age) const
{
    return m_folder / (age == 0 ? std::string(Name) : std::string(Name) + '.' + std::to_string(age));
}

void Log::open()
{
    m_file.reset();
    if (auto opened = AppendFile::open(file(0)); opened.has_value())
        m_file.emplace(std::move(opened).value());
    platform::noteCrashesIn(m_file ? file(0) : std::filesystem::path());
}

void Log::rotate()
{
    m_file.reset();
    std::error_code ignored;
    for (int age = Files - 1; age > 0; --age)
        std::filesystem::rename(file(age - 1), file(age), ignored);
    open();
}

void Log::write(std::string_view kind, std::string_view words)
{
    std::string line = platform::utcNow() + ' ' + std::string(kind) + ' ' + std::string(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    line += '\n';
    const std::scoped_lock lock(m_mutex);
    if (m_file && m_file->size() > 0 && m_file->size() + line.size() > MostBytes)
        rotate();
    if (!m_file)
        return;
    m_file->append(std::string_view(line).substr(0, MostBytes));
    if (!m_file->flush().has_value())
        m_file.reset(); // a full disk: whoever needs it says so
}

std::string Log::text() const
{
    std::string all;
    const std::scoped_lock lock(m_mutex);
    for (int age = Files - 1; age >= 0; --age)
        if (const auto bytes = readFile(file(age)); bytes.has_value())
            all += bytes.value();
    return all;
}

std::string inQuotes(std::string_view text)
{
    std::string words(text);
    std::replace(words.begin(), words.end(), '"', '\'');
    return '"' + words + '"';
}

std::string logWords(const Error& error)
{
    std::string words(error.code.name);
    for (const auto& [name, value] : error.arguments)
        words += ' ' + std::string(name) + '=' + inQuotes(value);
    if (!error.detail.empty())
        words += " detail=" + inQuotes(error.detail);
    return words;
}

} // namespace isogloss
