// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/vector_files.h"

#include "core/analysis/errors.h"
#include "core/analysis/npy_header.h"
#include "core/base/file.h"
#include "core/model/torch/safetensors.h"

#include <ATen/ATen.h>
#include <cstring>
#include <string_view>

namespace isogloss::analysis {

namespace {

namespace fs = std::filesystem;

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

/// (layers, N, D) f32 from what a file holds.
Result<at::Tensor> checked(const at::Tensor& values, const fs::path& path)
{
    const bool isShaped = (values.dim() == 2 || values.dim() == 3) && values.numel() > 0;
    if (!isShaped)
        return Error{
            errors::VectorShape, {{"path", path.string()}, {"value", shapeText(values.sizes())}}, {}};
    at::Tensor vectors = values.to(at::kFloat).contiguous();
    if (vectors.dim() == 2)
        vectors = vectors.unsqueeze(0);
    const at::Tensor isBad = vectors.isfinite().logical_not().any(2).any(0).nonzero(); // (bad, 1)
    if (isBad.size(0) > 0)
        return Error{errors::VectorNotFinite,
            {{"path", path.string()}, {"value", std::to_string(isBad[0][0].item<std::int64_t>() + 1)}}, {}};
    return vectors;
}

Result<at::Tensor> readNpy(const MappedFile& file, const fs::path& path)
{
    ISOGLOSS_TRY(const NpyHeader header, parseNpyHeader(file.bytes(), path.string()));
    const at::ScalarType type = header.type == "<f2" ? at::kHalf
        : header.type == "<f4"                       ? at::kFloat
        : header.type == "<f8"                       ? at::kDouble
                                                     : at::ScalarType::Undefined;
    if (type == at::ScalarType::Undefined)
        return Error{errors::VectorType,
            {{"path", path.string()}, {"value", header.type}, {"allowed", "<f2, <f4, <f8"}}, {}};
    if (header.isFortranOrder)
        return Error{errors::NpyOrder, {{"path", path.string()}}, {}};
    std::uint64_t bytes = at::elementSize(type);
    bool fits = true;
    for (const std::int64_t size : header.shape)
        fits = fits && !__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes);
    const std::uint64_t there = file.bytes().size() - header.dataOffset;
    if (!fits || bytes != there)
        return Error{errors::VectorFileSize,
            {{"path", path.string()}, {"value", std::to_string(there)},
                {"allowed", fits ? std::to_string(bytes) : shapeText(header.shape)}},
            {}};
    at::Tensor values = at::empty(header.shape, type);
    if (bytes > 0)
        std::memcpy(values.data_ptr(), file.bytes().data() + header.dataOffset, bytes);
    return checked(values, path);
}

Result<at::Tensor> readTensor(const fs::path& path)
{
    ISOGLOSS_TRY(const auto tensors, model::readSafetensors(path));
    if (tensors.size() != 1)
        return Error{
            errors::VectorTensors, {{"path", path.string()}, {"value", std::to_string(tensors.size())}}, {}};
    const at::Tensor& values = tensors.begin()->second;
    if (!values.is_floating_point())
        return Error{errors::VectorType,
            {{"path", path.string()}, {"value", c10::toString(values.scalar_type())},
                {"allowed", "F16, BF16, F32, F64"}},
            {}};
    return checked(values, path);
}

} // namespace

Result<at::Tensor> readVectorFile(const fs::path& path)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    const std::string_view text(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
    if (text.starts_with("\x93NUMPY"))
        return readNpy(file, path);
    // A safetensors file begins with the length of its header and the header's brace.
    if (text.size() > 8 && text[8] == '{')
        return readTensor(path);
    return Error{errors::NotVectorFile, {{"path", path.string()}}, {}};
}

} // namespace isogloss::analysis
