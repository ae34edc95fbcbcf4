// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/safetensors_header.h"

#include "core/base/json.h"
#include "core/model/errors.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace isogloss::model {

namespace {

constexpr std::uint64_t MaxHeaderBytes = 100'000'000;
constexpr std::size_t LengthBytes = 8;

constexpr std::array<std::pair<std::string_view, std::size_t>, 10> TypeSizes{{{"BF16", 2}, {"F16", 2},
    {"F32", 4}, {"F64", 8}, {"I64", 8}, {"I32", 4}, {"I16", 2}, {"I8", 1}, {"U8", 1}, {"BOOL", 1}}};

std::optional<std::uint64_t> unsignedNumber(const Json& value)
{
    constexpr std::uint64_t Largest = INT64_MAX;
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > Largest)
        return std::nullopt;
    return value.get<std::uint64_t>();
}

/// Bytes of a tensor; empty when they do not fit 64 bits.
std::optional<std::uint64_t> tensorBytes(const std::vector<std::int64_t>& shape, std::size_t elementBytes)
{
    std::uint64_t bytes = elementBytes;
    for (const std::int64_t size : shape)
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            return std::nullopt;
    return bytes;
}

Error entryError(
    ErrorCode code, const std::string& path, const std::string& tensor, Arguments more, std::string detail)
{
    Arguments arguments{{"path", path}, {"tensor", tensor}};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return {code, std::move(arguments), std::move(detail)};
}

Result<std::vector<std::int64_t>> parseShape(
    const Json& entry, const std::string& name, const std::string& path)
{
    const Error wrong = entryError(errors::SafetensorsEntry, path, name, {{"field", "shape"}}, {});
    const auto found = entry.find("shape");
    if (found == entry.end() || !found->is_array())
        return wrong;
    std::vector<std::int64_t> shape;
    for (const Json& size : *found) {
        const auto number = unsignedNumber(size);
        if (!number)
            return wrong;
        shape.push_back(static_cast<std::int64_t>(*number));
    }
    return shape;
}

Result<SafetensorsEntry> parseEntry(const std::string& name, const Json& json, const std::string& path)
{
    const auto wrong = [&](std::string_view field) {
        return entryError(errors::SafetensorsEntry, path, name, {{"field", std::string(field)}}, {});
    };
    if (!json.is_object() || json.size() != 3)
        return wrong("dtype, shape, data_offsets");
    const auto type = json.find("dtype");
    if (type == json.end() || !type->is_string())
        return wrong("dtype");
    const auto offsets = json.find("data_offsets");
    if (offsets == json.end() || !offsets->is_array() || offsets->size() != 2)
        return wrong("data_offsets");
    const auto begin = unsignedNumber((*offsets)[0]);
    const auto end = unsignedNumber((*offsets)[1]);
    if (!begin || !end)
        return wrong("data_offsets");
    ISOGLOSS_TRY(auto shape, parseShape(json, name, path));

    SafetensorsEntry entry{name, type->get<std::string>(), std::move(shape), *begin, *end};
    const std::size_t elementBytes = safetensorsTypeSize(entry.type);
    if (elementBytes == 0) {
        std::string allowed;
        for (const auto& [known, size] : TypeSizes)
            allowed += (allowed.empty() ? "" : ", ") + std::string(known);
        return entryError(
            errors::SafetensorsType, path, name, {{"value", entry.type}, {"allowed", allowed}}, {});
    }
    const auto bytes = tensorBytes(entry.shape, elementBytes);
    if (!bytes || entry.end < entry.begin || entry.end - entry.begin != *bytes)
        return entryError(errors::SafetensorsSize, path, name, {}, {});
    return entry;
}

Result<void> checkMetadata(const Json& metadata, const std::string& path)
{
    bool valid = metadata.is_object();
    for (const auto& [key, value] : metadata.items())
        valid = valid && value.is_string();
    if (!valid)
        return Error{errors::SafetensorsHeader, {{"path", path}}, "__metadata__ is not string to string"};
    return {};
}

/// Every tensor begins where the one before ended, and the last ends with the file.
Result<void> checkLayout(
    const std::vector<SafetensorsEntry>& entries, std::uint64_t dataBytes, const std::string& path)
{
    std::uint64_t position = 0;
    for (const SafetensorsEntry& entry : entries) {
        if (entry.begin != position)
            return entryError(errors::SafetensorsLayout, path, entry.name,
                {{"expected", std::to_string(position)}, {"found", std::to_string(entry.begin)}}, {});
        position = entry.end;
    }
    if (position != dataBytes)
        return Error{errors::SafetensorsEnd,
            {{"path", path}, {"expected", std::to_string(position)}, {"found", std::to_string(dataBytes)}},
            {}};
    return {};
}

std::uint64_t littleEndian(std::span<const std::byte> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = LengthBytes; i-- > 0;)
        value = value << 8 | std::to_integer<std::uint64_t>(bytes[i]);
    return value;
}

} // namespace

std::size_t safetensorsTypeSize(std::string_view type)
{
    const auto* const found = std::find_if(
        TypeSizes.begin(), TypeSizes.end(), [type](const auto& known) { return known.first == type; });
    return found == TypeSizes.end() ? 0 : found->second;
}

Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> file, const std::string& path)
{
    if (file.size() < LengthBytes)
        return Error{errors::SafetensorsTruncated, {{"path", path}}, {}};
    const std::uint64_t headerBytes = littleEndian(file);
    if (headerBytes > MaxHeaderBytes)
        return Error{errors::SafetensorsHeader, {{"path", path}}, "the header is over 100 MB"};
    if (headerBytes > file.size() - LengthBytes)
        return Error{errors::SafetensorsTruncated, {{"path", path}}, {}};

    const std::string_view text(reinterpret_cast<const char*>(file.data()) + LengthBytes, headerBytes);
    if (!text.starts_with('{'))
        return Error{errors::SafetensorsHeader, {{"path", path}}, "the header does not begin with {"};
    auto parsed = parseJson(text, path);
    if (!parsed.has_value())
        return Error{
            errors::SafetensorsHeader, {{"path", path}}, std::string(parsed.error().argument("reason"))};

    SafetensorsHeader header;
    header.dataOffset = LengthBytes + headerBytes;
    for (const auto& [name, json] : parsed.value().items()) {
        if (name == "__metadata__") {
            ISOGLOSS_CHECK(checkMetadata(json, path));
            continue;
        }
        ISOGLOSS_TRY(auto entry, parseEntry(name, json, path));
        header.entries.push_back(std::move(entry));
    }
    std::sort(header.entries.begin(), header.entries.end(),
        [](const auto& x, const auto& y) { return std::pair(x.begin, x.end) < std::pair(y.begin, y.end); });
    ISOGLOSS_CHECK(checkLayout(header.entries, file.size() - header.dataOffset, path));
    return header;
}

} // namespace isogloss::model
