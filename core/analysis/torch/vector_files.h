// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <ATen/core/Tensor.h>
#include <filesystem>

namespace isogloss::analysis {

/// Vectors that another program made: NumPy's .npy (format versions 1 to 3; f2, f4 or f8, little-endian, C
/// order) or safetensors with one tensor (F16, BF16, F32 or F64); [sentences, width] or [layers, sentences,
/// width]. Gives (layers, N, D) f32. Told apart by their first bytes. Errors: NotVectorFile, NpyHeader,
/// VectorType, NpyOrder, VectorShape, VectorFileSize, VectorTensors, VectorNotFinite, those of files.
Result<at::Tensor> readVectorFile(const std::filesystem::path& path);

} // namespace isogloss::analysis
