// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/excerpt.h"
#include "core/base/json_reader.h"
#include "core/record/errors.h"
#include "core/record/setting.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

/// How the rows of a settings table are bound to the fields of plain structs. For the .cpp files that hold a
/// table: `access` is a generic lambda that gives the field of a settings value by reference.
namespace isogloss::record {

namespace binding {

template <typename T>
std::optional<T> scalar(const Json& json)
{
    if constexpr (std::is_same_v<T, bool>)
        return json.is_boolean() ? std::optional<T>(json.get<bool>()) : std::nullopt;
    else if constexpr (std::is_same_v<T, std::string>)
        return json.is_string() ? std::optional<T>(json.get<std::string>()) : std::nullopt;
    else if constexpr (std::is_floating_point_v<T>)
        return json.is_number() ? std::optional<T>(json.get<T>()) : std::nullopt;
    else if (json.is_number_unsigned())
        return json.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())
            ? std::optional<T>(json.get<T>())
            : std::nullopt;
    else
        return json.is_number_integer()
                && json.get<std::int64_t>() >= std::int64_t{std::numeric_limits<T>::min()}
            ? std::optional<T>(json.get<T>())
            : std::nullopt;
}

inline std::string numberText(double value)
{
    return Json(value).dump().ends_with(".0") ? std::to_string(static_cast<long long>(value))
                                              : Json(value).dump();
}

template <typename T>
constexpr bool IsNumber = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

/// What a field of type T may hold; bounds only count for numbers.
template <typename T, typename Settings>
void describe(Setting<Settings>& setting, double low, double high)
{
    if constexpr (std::is_same_v<T, bool>) {
        setting.kind = ValueKind::Flag;
        setting.allowed = "true or false";
    } else if constexpr (std::is_same_v<T, std::string>) {
        setting.kind = ValueKind::Text;
        setting.allowed = "a text";
    } else {
        setting.kind = std::is_integral_v<T> ? ValueKind::Integer : ValueKind::Number;
        setting.low = low;
        if (!std::isinf(high))
            setting.high = high;
        setting.allowed
            = numberText(low) + (std::isinf(high) ? std::string(" or more") : " to " + numberText(high));
    }
}

template <typename T>
std::optional<T> inRange(const Json& json, double low, double high)
{
    const auto value = scalar<T>(json);
    if constexpr (IsNumber<T>)
        if (value && !(static_cast<double>(*value) >= low && static_cast<double>(*value) <= high))
            return std::nullopt;
    return value;
}

} // namespace binding

/// A number, flag or text as it stands. `low` and `high` bound numbers, both included.
template <typename Settings, typename Access>
Setting<Settings> plainSetting(std::string_view key, Access access, std::string_view help, double low = 0,
    double high = std::numeric_limits<double>::infinity())
{
    using T = std::remove_cvref_t<decltype(access(std::declval<Settings&>()))>;
    Setting<Settings> setting;
    setting.key = key;
    setting.help = help;
    binding::describe<T>(setting, low, high);
    setting.read = [access, low, high](Settings& settings, const Json& json) {
        const auto value = binding::inRange<T>(json, low, high);
        if (value)
            access(settings) = *value;
        return value.has_value();
    };
    setting.write = [access](const Settings& settings) { return Json(access(settings)); };
    return setting;
}

/// As plainSetting for a std::optional field, whose empty value is written as `word` ("auto", "middle"), or
/// null when `word` is "".
template <typename Settings, typename Access>
Setting<Settings> optionalSetting(std::string_view key, std::string_view word, Access access,
    std::string_view help, double low = 0, double high = std::numeric_limits<double>::infinity())
{
    using T = typename std::remove_cvref_t<decltype(access(std::declval<Settings&>()))>::value_type;
    const Json empty = word.empty() ? Json(nullptr) : Json(word);
    Setting<Settings> setting;
    setting.key = key;
    setting.help = help;
    binding::describe<T>(setting, low, high);
    setting.allowed = std::string(word.empty() ? "null" : word) + ", or " + setting.allowed;
    setting.emptyWord = word;
    setting.read = [access, empty, low, high](Settings& settings, const Json& json) {
        const auto value = json == empty ? std::nullopt : binding::inRange<T>(json, low, high);
        if (value || json == empty)
            access(settings) = value;
        return value || json == empty;
    };
    setting.write = [access, empty](const Settings& settings) {
        return access(settings) ? Json(*access(settings)) : empty;
    };
    return setting;
}

/// An enumeration by the names of its values, in the order of its enumerators.
template <typename Settings, typename Access>
Setting<Settings> choiceSetting(
    std::string_view key, std::vector<std::string_view> names, Access access, std::string_view help)
{
    using T = std::remove_cvref_t<decltype(access(std::declval<Settings&>()))>;
    Setting<Settings> setting;
    setting.key = key;
    setting.help = help;
    setting.kind = ValueKind::Choice;
    setting.names = names;
    for (const std::string_view name : names)
        setting.allowed += (setting.allowed.empty() ? "" : ", ") + std::string(name);
    setting.read = [access, names](Settings& settings, const Json& json) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (json.is_string() && json.get_ref<const std::string&>() == names[i]) {
                access(settings) = static_cast<T>(i);
                return true;
            }
        }
        return false;
    };
    setting.write = [access, names](const Settings& settings) {
        return Json(names[static_cast<std::size_t>(access(settings))]);
    };
    return setting;
}

/// The complete nested object.
template <typename Settings>
Json writeSettings(const SettingsTable<Settings>& table, const Settings& settings)
{
    Json json{{"schema", 1}};
    for (const auto& setting : table)
        json[Json::json_pointer("/" +
            [&] {
                std::string path(setting.key);
                std::replace(path.begin(), path.end(), '.', '/');
                return path;
            }())]
            = setting.write(settings);
    return json;
}

/// Steps between two words by which one becomes the other (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b);

namespace binding {

template <typename Settings>
Error unknownKey(const SettingsTable<Settings>& table, const std::string& source, const std::string& key)
{
    const auto nearest = std::min_element(table.begin(), table.end(),
        [&](const auto& a, const auto& b) { return editDistance(a.key, key) < editDistance(b.key, key); });
    return {errors::SettingUnknown,
        {{"path", source}, {"field", key.empty() ? "(all)" : key}, {"nearest", std::string(nearest->key)}},
        {}};
}

inline Error notAllowed(
    const std::string& source, const std::string& key, const Json& value, const std::string& allowed)
{
    return {errors::SettingNotAllowed,
        {{"path", source}, {"field", key}, {"value", excerpt(value.dump(), 120)}, {"allowed", allowed}}, {}};
}

/// The value at `key`: of a setting, or an object of settings whose keys begin with it.
template <typename Settings>
Result<void> readAt(const SettingsTable<Settings>& table, const std::string& key, const Json& value,
    const std::string& source, Settings& settings)
{
    const std::string inside = key.empty() ? "" : key + ".";
    bool isGroup = false;
    for (const auto& setting : table) {
        if (setting.key == key)
            return setting.read(settings, value) ? Result<void>()
                                                 : notAllowed(source, key, value, setting.allowed);
        isGroup = isGroup || setting.key.starts_with(inside);
    }
    if (!isGroup || !value.is_object())
        return unknownKey(table, source, key);
    for (const auto& [name, inner] : value.items())
        if (!key.empty() || name != "schema")
            ISOGLOSS_CHECK(readAt(table, inside + name, inner, source, settings));
    return {};
}

} // namespace binding

/// Reads every key of a nested object into the settings: errors name the key, its value and what is allowed,
/// and for an unknown key the known one nearest to it.
template <typename Settings>
Result<void> readSettings(
    const SettingsTable<Settings>& table, const Json& json, const std::string& source, Settings& settings)
{
    if (json.is_object() && json.contains("schema") && json["schema"] != 1)
        return binding::notAllowed(source, "schema", json["schema"], "1");
    return binding::readAt(table, "", json, source, settings);
}

} // namespace isogloss::record
