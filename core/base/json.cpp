// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/errors.h"
#include "core/base/file.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace isogloss {

namespace {

/// Builds a value while checking what the library lets through: depth, duplicate keys, infinite numbers.
class StrictBuilder
{
public:
    static constexpr std::size_t MaxDepth = 64;

    Json root;
    std::string reason;
    std::size_t position = 0;

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, const std::string& text)
    {
        return std::isfinite(value) ? add(value) : fail("the number " + text + " is out of range");
    }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(Json::binary_t&) { return fail("binary data"); }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        if (m_open.back()->contains(name))
            return fail("the key \"" + name + "\" stands twice");
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& error)
    {
        position = at;
        const std::string_view what = error.what();
        const auto colon = what.rfind("; ");
        const auto bracket = what.find(": ");
        reason = colon != std::string_view::npos ? what.substr(colon + 2)
            : bracket != std::string_view::npos  ? what.substr(bracket + 2)
                                                 : what;
        return false;
    }

private:
    bool fail(std::string why)
    {
        reason = std::move(why);
        return false;
    }

    Json* place(Json value)
    {
        if (m_open.empty())
            return &(root = std::move(value));
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json value)
    {
        if (m_open.size() == MaxDepth)
            return fail("more than 64 levels");
        m_open.push_back(place(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<Json*> m_open;
    std::string m_key;
};

Error malformed(std::string_view text, std::string_view source, const StrictBuilder& builder)
{
    const std::string_view before = text.substr(0, std::min(builder.position, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return {errors::JsonMalformed,
        {{"path", std::string(source)}, {"line", std::to_string(line)}, {"reason", builder.reason}}, {}};
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view source)
{
    StrictBuilder builder;
    if (text.starts_with("\xEF\xBB\xBF")) {
        builder.reason = "a byte order mark before the value";
        return malformed(text, source, builder);
    }
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return malformed(text, source, builder);
    return std::move(builder.root);
}

Result<Json> readJson(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    ISOGLOSS_TRY(const std::string text, readFile(path, maxBytes));
    return parseJson(text, path.string());
}

Result<void> writeJson(const std::filesystem::path& path, const Json& value)
{
    return writeFileAtomically(path, value.dump(2) + "\n");
}

std::string toJsonLine(const Json& value)
{
    return value.dump();
}

} // namespace isogloss
