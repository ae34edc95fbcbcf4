// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"
#include "core/data/input/read_control.h"
#include "core/record/dataset_card.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace isogloss::data {

/// The files on the disk that a plan reads, each once, with their size.
std::vector<std::filesystem::path> filesOf(const ImportPlan& plan);
std::uint64_t sizeOf(const std::vector<std::filesystem::path>& files);

/// Copies them, byte for byte, into `dataset`/original, in the folders they lie in below what the person
/// named, and tells their hashes. Errors: of reading and writing, Stopped.
Result<std::vector<record::OriginalFile>> keepOriginals(
    const ImportPlan& plan, const std::filesystem::path& dataset, ReadControl& control);

} // namespace isogloss::data
