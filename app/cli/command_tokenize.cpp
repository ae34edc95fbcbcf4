// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/errors.h"
#include "core/base/json.h"
#include "core/tokenizer/tokenizer.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::string model;
    bool decode = false;
};

Error onLine(Error error, std::size_t line)
{
    error.arguments.emplace_back("line", std::to_string(line));
    return error;
}

Result<std::string> decodeLine(
    const tokenizer::Tokenizer& tokenizer, const std::string& text, std::size_t number)
{
    const std::string source = "standard input, line " + std::to_string(number);
    ISOGLOSS_TRY(const Json ids, parseJson(text, source));
    const bool isIds = ids.is_array()
        && std::all_of(ids.begin(), ids.end(), [](const Json& id) { return id.is_number_integer(); });
    if (!isIds)
        return Error{errors::NotTokenIds, {{"path", source}, {"value", text.substr(0, 80)}}, {}};
    return tokenizer.decode(ids.get<std::vector<tokenizer::TokenId>>());
}

Result<void> tokenize(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(options.model));
    Json document = Json::array();
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line) && !session.stop().stop_requested();) {
        ++number;
        Json result;
        if (options.decode) {
            ISOGLOSS_TRY(result, decodeLine(*tokenizer, line, number));
        } else {
            auto ids = tokenizer->encode(line);
            if (!ids.has_value())
                return onLine(std::move(ids.error()), number);
            result = std::move(ids).value();
        }
        if (session.json())
            document.push_back(std::move(result));
        else
            session.say(options.decode ? result.get<std::string>() : toJsonLine(result));
    }
    if (session.json())
        session.print(document);
    return {};
}

} // namespace

void addTokenize(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "tokenize",
        "Lines on standard input to token ids, one JSON array a line, and back",
        "tokenize --model models/base < sentences.txt",
        [options](Session& call) { return tokenize(*options, call); });
    command->add_option("--model", options->model, "Folder of a model, or of a tokenizer alone")->required();
    command->add_flag("--decode", options->decode, "Arrays of ids to text");
}

} // namespace isogloss::cli
