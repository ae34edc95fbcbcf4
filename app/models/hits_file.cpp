// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/hits_file.h"

#include "core/base/file.h"

#include <sstream>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t HashDigits = 16;

} // namespace

fs::path hitsPath(const fs::path& cache, const std::string& textHash, qint64 model, qint64 adapter)
{
    return cache / "hits"
        / (textHash.substr(0, HashDigits) + "-" + std::to_string(model) + "-" + std::to_string(adapter)
            + ".txt");
}

Result<void> writeHits(const fs::path& path, const std::vector<record::AlignmentSnapshot::PairHits>& hits)
{
    std::string lines;
    for (const QByteArray& layer : hitsByLayer(hits))
        lines += layer.toStdString() + '\n';
    std::error_code ignored; // the file says it, too
    fs::create_directories(path.parent_path(), ignored);
    return writeFileAtomically(path, lines);
}

QList<QByteArray> readHits(const fs::path& path)
{
    const auto bytes = readFile(path);
    if (!bytes.has_value())
        return {};
    QList<QByteArray> layers;
    std::istringstream lines(bytes.value());
    for (std::string line; std::getline(lines, line);)
        layers.append(QByteArray::fromStdString(line));
    return layers;
}

QList<QByteArray> hitsByLayer(const std::vector<record::AlignmentSnapshot::PairHits>& hits)
{
    QList<QByteArray> layers;
    for (const auto& layer : hits)
        if (layer.layer >= 0)
            layers.append(QByteArray::fromStdString(layer.hits));
    return layers;
}

} // namespace isogloss::app
