// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/include_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace isogloss::layering {

namespace {

/// Which folders of core each folder may include; core/README.md lists them in this order.
const std::map<std::string, std::set<std::string>> Lower{
    {"base", {}},
    {"text", {"base"}},
    {"language", {"base", "text"}},
    {"tokenizer", {"base", "text"}},
    {"record", {"base", "text"}},
    {"data", {"base", "text", "language", "tokenizer", "record"}},
    {"quality", {"base", "text", "language", "tokenizer", "record", "data"}},
    {"store", {"base", "text", "language", "record", "data", "quality"}},
    {"report", {"base", "record"}},
    {"model", {"base", "text", "tokenizer", "record"}},
    {"eval", {"base", "text", "language", "tokenizer", "record", "data", "quality", "report", "model"}},
    {"analysis", {"base", "text", "language", "tokenizer", "record", "data", "model"}},
    {"merge", {"base", "text", "tokenizer", "record", "data", "model", "eval", "analysis"}},
    {"train", {"base", "text", "language", "tokenizer", "record", "data", "report", "model", "analysis"}},
    {"work", {"base", "record", "store", "train"}},
};
const std::set<std::string> TorchFolders{"model", "analysis", "merge", "train"};

std::vector<std::string> parts(const std::string& path)
{
    std::vector<std::string> names;
    std::istringstream stream(path);
    for (std::string name; std::getline(stream, name, '/');)
        names.push_back(name);
    return names;
}

bool isTorch(std::string_view header)
{
    return header.starts_with("torch/") || header.starts_with("ATen/") || header.starts_with("c10/");
}

bool isQt(std::string_view header)
{
    return header.starts_with("Qt")
        || (header.size() > 1 && header[0] == 'Q' && header[1] >= 'A' && header[1] <= 'Z')
        || header == "qcustomplot.h";
}

/// A header of core that drags torch in: core/<folder>/torch/.
bool isTorchSide(const std::vector<std::string>& names)
{
    return names.size() > 3 && names[0] == "core" && names[2] == "torch";
}

/// One file's place, and what that lets it include.
class Place
{
public:
    explicit Place(const std::string& path)
        : m_names(parts(path))
        , m_isHeader(path.ends_with(".h"))
    {
    }

    /// Why this include is forbidden here, or "".
    std::string whyNot(const std::string& header) const
    {
        if (isIn("core") || isIn("app/cli")) {
            if (isQt(header))
                return "Qt outside the window";
        }
        if (isIn("widgets") && (header.starts_with("core/") || isTorch(header)))
            return "widgets know neither core nor torch";
        if (isIn("app") && (isTorch(header) || isTorchSide(parts(header))))
            return "torch in app";
        if (header == "qcustomplot.h" && (m_isHeader || !isIn("widgets/charts")))
            return "qcustomplot.h outside the .cpp files of widgets/charts";
        if (header == "nlohmann/json.hpp" && m_isHeader && m_names.back() != "json_reader.h")
            return "json.hpp in a header; use core/base/json.h";
        if (header == "regex")
            return "std::regex overflows the stack on long lines; use PCRE2";
        return isIn("core") ? whyNotInCore(header) : "";
    }

private:
    bool isIn(const std::string& folder) const
    {
        const auto names = parts(folder);
        return m_names.size() > names.size() && std::equal(names.begin(), names.end(), m_names.begin());
    }

    std::string whyNotInCore(const std::string& header) const
    {
        const std::string& folder = m_names[1];
        const auto target = parts(header);
        const bool mayUseTorch = TorchFolders.contains(folder);
        if ((isTorch(header) || isTorchSide(target)) && !mayUseTorch)
            return "torch in a folder that is free of it";
        if (isTorch(header) && m_isHeader && !isTorchSide(m_names) && !isInternalHeader())
            return "torch in a public header; put it into core/" + folder + "/torch/";
        if (target.size() > 2 && target[0] == "core" && target[1] != folder && Lower.contains(folder)
            && !Lower.at(folder).contains(target[1]))
            return "core/" + target[1] + " is not below core/" + folder;
        if (header.starts_with("app/") || header.starts_with("widgets/"))
            return "core knows neither app nor widgets";
        return "";
    }

    /// Headers beside their .cpp files in [torch] folders may name tensors; other folders cannot use them,
    /// since those may not include torch themselves.
    bool isInternalHeader() const { return m_names.size() == 3; }

    const std::vector<std::string> m_names;
    const bool m_isHeader;
};

std::string includedHeader(std::string_view line)
{
    if (!line.starts_with("#include"))
        return {};
    const auto open = line.find_first_of("<\"");
    const auto close = line.find_first_of(">\"", open + 1);
    return open == std::string_view::npos || close == std::string_view::npos
        ? std::string()
        : std::string(line.substr(open + 1, close - open - 1));
}

} // namespace

std::vector<std::string> violations(const std::string& path, std::string_view text)
{
    std::vector<std::string> found;
    if (text.substr(0, text.find('\n')).find("SPDX-License-Identifier: GPL-3.0-or-later")
        == std::string_view::npos)
        found.push_back(path + ": the first line is not the licence");
    const Place place(path);
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) {
        if (const std::string header = includedHeader(line); !header.empty())
            if (const std::string why = place.whyNot(header); !why.empty())
                found.push_back(path + ": " + header + ": " + why);
        for (const char* banned : {"QSaveFile", "torch::load(", "jit::load("})
            if (line.find(banned) != std::string::npos)
                found.push_back(path + ": " + banned + " is not used here");
    }
    return found;
}

} // namespace isogloss::layering
