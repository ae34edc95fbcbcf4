// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/vector_cache.h"

#include "core/base/errors.h"
#include "core/base/sha256.h"
#include "core/model/torch/safetensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cstring>
#include <vector>

namespace isogloss::analysis {

namespace fs = std::filesystem;

namespace {

constexpr const char* Extension = ".safetensors";

/// (64) bytes: the digits of the SHA-256 of a tensor's bytes.
at::Tensor checkSum(const at::Tensor& vectors)
{
    Sha256 hash;
    hash.add({static_cast<const std::byte*>(vectors.const_data_ptr()), vectors.nbytes()});
    const std::string digits = hash.finish();
    at::Tensor sum = at::empty({std::ssize(digits)}, at::kByte);
    std::memcpy(sum.data_ptr(), digits.data(), digits.size());
    return sum;
}

/// The vectors of a file, when they are what was written.
std::optional<at::Tensor> readWhole(const fs::path& path)
{
    const auto tensors = model::readSafetensors(path);
    if (!tensors.has_value())
        return std::nullopt;
    const auto vectors = tensors.value().find("vectors");
    const auto sum = tensors.value().find("sha256");
    const bool isWhole = vectors != tensors.value().end() && sum != tensors.value().end()
        && vectors->second.scalar_type() == at::kFloat && sum->second.scalar_type() == at::kByte
        && at::equal(sum->second, checkSum(vectors->second));
    return isWhole ? std::optional(vectors->second) : std::nullopt;
}

struct KeptFile
{
    fs::file_time_type used;
    std::uint64_t bytes = 0;
    fs::path path;
};

/// Those used last stand first.
std::vector<KeptFile> keptFiles(const fs::path& folder)
{
    std::vector<KeptFile> files;
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        KeptFile file{{}, 0, entry->path()};
        std::error_code gone;
        file.used = entry->last_write_time(gone);
        if (!gone)
            file.bytes = entry->file_size(gone);
        if (!gone && file.path.extension() == Extension)
            files.push_back(std::move(file));
    }
    std::sort(files.begin(), files.end(), [](const KeptFile& a, const KeptFile& b) {
        return a.used != b.used ? a.used > b.used : a.path < b.path;
    });
    return files;
}

} // namespace

VectorCache::VectorCache(fs::path folder, std::uint64_t maxBytes)
    : m_folder(std::move(folder))
    , m_maxBytes(maxBytes)
{
}

fs::path VectorCache::pathOf(const std::string& key) const
{
    return m_folder / (key + Extension);
}

std::optional<at::Tensor> VectorCache::find(const std::string& key) const
{
    const fs::path path = pathOf(key);
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::nullopt;
    auto vectors = readWhole(path);
    if (vectors)
        fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
    else
        fs::remove(path, ignored);
    return vectors;
}

Result<void> VectorCache::keep(const std::string& key, const at::Tensor& vectors) const
{
    const at::Tensor plain = vectors.contiguous();
    if (plain.nbytes() > m_maxBytes)
        return {};
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    if (failure)
        return Error{isogloss::errors::FileUnwritable,
            {{"path", m_folder.string()}, {"reason", failure.message()}}, {}};
    ISOGLOSS_CHECK(model::writeSafetensors(pathOf(key), {{"vectors", plain}, {"sha256", checkSum(plain)}}));
    makeRoom();
    return {};
}

void VectorCache::makeRoom() const
{
    std::uint64_t bytes = 0;
    for (const KeptFile& file : keptFiles(m_folder)) {
        bytes += file.bytes;
        std::error_code ignored;
        if (bytes > m_maxBytes)
            fs::remove(file.path, ignored);
    }
}

} // namespace isogloss::analysis
