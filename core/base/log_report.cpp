// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log_report.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace isogloss {

namespace {

constexpr std::size_t MostKind = sizeof(".safetensors") - 1; // longest ending of a file's name

/// Where systems keep folders that are named after persons.
constexpr std::array PersonFolders{"/home/", "/Users/", "/media/", "/run/media/", "/run/user/"};

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || (c & 0x80) != 0;
}

void replaceWord(std::string& text, const std::string& word)
{
    if (word.empty())
        return;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !isWordCharacter(text[at + word.size()]);
        if (begins && ends)
            text.replace(at, word.size(), "~");
    }
}

void replacePersonFolders(std::string& text)
{
    for (const std::string_view folder : PersonFolders)
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at + 1)) {
            const auto begin = at + folder.size();
            const auto end = std::min(text.find_first_of("/\" ,", begin), text.size());
            text.replace(begin, end - begin, "~");
        }
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '+' || c == 'e';
    });
}

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// How long a text is; of a path also the kind of file, which names nobody.
std::string lengthWords(std::string_view text)
{
    std::string words = '(' + std::to_string(codePoints(text)) + " characters";
    const auto dot = text.find_last_of("/. ");
    const std::string_view kind = dot == std::string_view::npos || text[dot] != '.' ? "" : text.substr(dot);
    if (text.starts_with('/') && kind.size() > 1 && kind.size() <= MostKind)
        words += ", " + std::string(kind);
    return words + ')';
}

std::string withoutQuotedTexts(std::string_view line)
{
    std::string kept;
    for (;;) {
        const auto open = line.find('"');
        kept += line.substr(0, open);
        if (open == std::string_view::npos)
            return kept;
        line.remove_prefix(open + 1);
        const auto close = line.find('"');
        const std::string_view text = line.substr(0, close);
        kept += isNumber(text) ? '"' + std::string(text) + '"' : lengthWords(text);
        if (close == std::string_view::npos) // cut where the line was
            return kept;
        line.remove_prefix(close + 1);
    }
}

} // namespace

std::string logReport(std::string_view log, const std::vector<std::string>& names, std::size_t lines)
{
    std::vector<std::string_view> all;
    while (!log.empty()) {
        const auto end = std::min(log.find('\n'), log.size());
        all.push_back(log.substr(0, end));
        log.remove_prefix(std::min(end + 1, log.size()));
    }
    std::string report;
    for (std::size_t i = all.size() - std::min(lines, all.size()); i < all.size(); ++i) {
        std::string line = withoutQuotedTexts(all[i]);
        replacePersonFolders(line);
        for (const std::string& name : names)
            replaceWord(line, name);
        report += line + '\n';
    }
    return report;
}

} // namespace isogloss
