// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer_tool FOLDER < texts.jsonl: for every JSON string {"ids", "offsets" (bytes), "text" (decoded),
// "seconds" (of encode)}, one a line.

#include "core/base/json.h"
#include "core/tokenizer/tokenizer.h"

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace isogloss;

namespace {

Result<Json> answer(const tokenizer::Tokenizer& tokenizer, const std::string& text)
{
    const auto start = std::chrono::steady_clock::now();
    ISOGLOSS_TRY(const auto ids, tokenizer.encode(text));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ISOGLOSS_TRY(const auto spans, tokenizer.encodeWithOffsets(text));
    Json offsets = Json::array();
    for (const auto& span : spans)
        offsets.push_back({span.begin, span.end});
    return Json{{"ids", ids}, {"offsets", offsets}, {"text", tokenizer.decode(ids)}, {"seconds", seconds}};
}

Result<void> answerAll(const char* folder)
{
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(folder));
    for (std::string line; std::getline(std::cin, line);) {
        ISOGLOSS_TRY(const Json text, parseJson(line, "standard input"));
        ISOGLOSS_TRY(const Json result, answer(*tokenizer, text.get<std::string>()));
        std::cout << toJsonLine(result) << '\n';
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const auto done = answerAll(argv[1]);
    if (done.has_value())
        return 0;
    std::cerr << done.error().code.name << ' ' << done.error().detail;
    for (const auto& [name, value] : done.error().arguments)
        std::cerr << "\n  " << name << ": " << value;
    std::cerr << '\n';
    return 1;
}
