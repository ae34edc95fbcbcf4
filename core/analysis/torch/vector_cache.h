// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace isogloss::analysis {

/// Vectors that were computed before, a safetensors file each, so that no sentence goes through the same
/// model twice. Safe to delete at any time, and shared by processes: files appear and go as a whole, and
/// mapped ones live on until they are let go. What has not been used for longest makes room.
class VectorCache
{
public:
    /// The folder is made when something is kept for the first time.
    VectorCache(std::filesystem::path folder, std::uint64_t maxBytes);

    /// What was kept under a key (letters and digits), mapped, and marks it as used. Empty when it is not
    /// there; a file whose bytes are not those that were written is removed.
    std::optional<at::Tensor> find(const std::string& key) const;
    /// Keeps f32 vectors of any shape; then makes room, where the new file goes last. Errors of the file.
    Result<void> keep(const std::string& key, const at::Tensor& vectors) const;

private:
    std::filesystem::path pathOf(const std::string& key) const;
    void makeRoom() const;

    std::filesystem::path m_folder;
    std::uint64_t m_maxBytes;
};

} // namespace isogloss::analysis
