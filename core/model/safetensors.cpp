// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/safetensors.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/safetensors_header.h"

#include <ATen/ATen.h>
#include <array>
#include <cassert>
#include <cstring>
#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace {

constexpr std::array<std::pair<std::string_view, c10::ScalarType>, 10> Types{{{"BF16", c10::kBFloat16},
    {"F16", c10::kHalf}, {"F32", c10::kFloat}, {"F64", c10::kDouble}, {"I64", c10::kLong}, {"I32", c10::kInt},
    {"I16", c10::kShort}, {"I8", c10::kChar}, {"U8", c10::kByte}, {"BOOL", c10::kBool}}};

c10::ScalarType scalarTypeOf(std::string_view name)
{
    for (const auto& [known, type] : Types)
        if (known == name)
            return type;
    return c10::ScalarType::Undefined;
}

std::string_view nameOf(c10::ScalarType type)
{
    for (const auto& [name, known] : Types)
        if (known == type)
            return name;
    return {};
}

/// The tensor in the mapped file itself where its address suits its type, else a copy. Its storage keeps the
/// mapping alive.
at::Tensor tensorAt(const MappedFile& file, std::uint64_t dataOffset, const SafetensorsEntry& entry)
{
    const bool isBool = entry.type == "BOOL"; // bytes of any value: read as such, then compared with 0
    const auto options = at::TensorOptions().dtype(isBool ? c10::kByte : scalarTypeOf(entry.type));
    const std::byte* const data = file.bytes().data() + dataOffset + entry.begin;
    if (entry.begin == entry.end)
        return at::empty(entry.shape, options.dtype(scalarTypeOf(entry.type)));
    if (reinterpret_cast<std::uintptr_t>(data) % safetensorsTypeSize(entry.type) == 0) {
        const at::Tensor view = at::from_blob(
            const_cast<std::byte*>(data), entry.shape, [file](void*) {}, options);
        return isBool ? view.ne(0) : view;
    }
    at::Tensor copy = at::empty(entry.shape, options);
    std::memcpy(copy.data_ptr(), data, entry.end - entry.begin);
    return copy;
}

/// The header as bytes, padded with blanks so that the data begin at a multiple of 8.
std::string headerBytes(const std::vector<std::pair<std::string, at::Tensor>>& tensors,
    const std::map<std::string, std::string>& metadata)
{
    std::string header = metadata.empty() ? "{" : "{\"__metadata__\":" + toJsonLine(Json(metadata));
    std::uint64_t position = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::uint64_t end = position + tensor.nbytes();
        header += (header.size() > 1 ? "," : "") + toJsonLine(Json(name))
            + ":{\"dtype\":" + toJsonLine(Json(nameOf(tensor.scalar_type())))
            + ",\"shape\":" + toJsonLine(Json(tensor.sizes().vec()))
            + ",\"data_offsets\":" + toJsonLine(Json::array({position, end})) + "}";
        position = end;
    }
    header += '}';
    header.append((8 - header.size() % 8) % 8, ' ');
    return header;
}

} // namespace

Result<TensorMap> readSafetensors(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    ISOGLOSS_TRY(const auto header, parseSafetensorsHeader(file.bytes(), path.string()));
    TensorMap tensors;
    for (const SafetensorsEntry& entry : header.entries)
        tensors.emplace(entry.name, tensorAt(file, header.dataOffset, entry));
    return tensors;
}

Result<void> writeSafetensors(const std::filesystem::path& path,
    const std::vector<std::pair<std::string, at::Tensor>>& tensors,
    const std::map<std::string, std::string>& metadata)
{
    const std::string header = headerBytes(tensors, metadata);
    const std::uint64_t length = header.size();
    std::string prefix(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        prefix[i] = static_cast<char>(length >> (8 * i) & 0xFF);

    ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(path));
    ISOGLOSS_CHECK(file.write(prefix + header));
    for (const auto& [name, tensor] : tensors) {
        assert(!nameOf(tensor.scalar_type()).empty());
        const at::Tensor plain = tensor.detach().to(at::kCPU).contiguous();
        ISOGLOSS_CHECK(file.write({static_cast<const char*>(plain.data_ptr()), plain.nbytes()}));
    }
    return file.commit();
}

} // namespace isogloss::model
