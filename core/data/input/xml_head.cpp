// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/xml_parser.h"

#include "core/text/encoding_guess.h"

namespace isogloss::data {

namespace {

constexpr std::string_view Blanks = " \t\r\n";

/// Drops comments, processing instructions and the DOCTYPE in front of the root element.
std::string_view behindProlog(std::string_view text)
{
    for (;;) {
        const auto start = text.find_first_not_of(Blanks);
        text.remove_prefix(start == std::string_view::npos ? text.size() : start);
        std::string_view close = ">";
        if (text.starts_with("<!--"))
            close = "-->";
        else if (text.starts_with("<?"))
            close = "?>";
        else if (!text.starts_with("<!DOCTYPE"))
            return text;
        else if (text.find('[') < text.find('>'))
            close = "]>";
        const auto end = text.find(close);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + close.size());
    }
}

} // namespace

std::string xmlEncoding(std::string_view head)
{
    const text::EncodingGuess guess = text::guessEncoding(head);
    if (guess.isSure && guess.encoding.starts_with("UTF-") && guess.encoding != "UTF-8")
        return guess.encoding;
    const std::string_view declaration = head.substr(0, head.find("?>"));
    const auto at = declaration.find("encoding=");
    if (!declaration.starts_with("<?xml") || at == std::string_view::npos || at + 10 >= declaration.size())
        return "UTF-8";
    const char quote = declaration[at + 9];
    const std::string_view value = declaration.substr(at + 10);
    const std::string name = text::canonicalEncoding(value.substr(0, value.find(quote)));
    // A declaration that could be read as single bytes is not in UTF-16, whatever it says.
    return name.starts_with("UTF-16") || name.starts_with("UTF-32") ? "UTF-8" : name;
}

std::string xmlRoot(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    head = behindProlog(head);
    if (!head.starts_with("<") || head.size() < 2)
        return {};
    const std::string_view name = head.substr(1, head.find_first_of(" \t\r\n/>", 1) - 1);
    return std::string(name.substr(name.rfind(':') + 1));
}

} // namespace isogloss::data
