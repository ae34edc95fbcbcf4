// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/text_split.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/dataset_summary.h"
#include "core/data/record_split.h"
#include "core/store/splits.h"

namespace isogloss::app {

namespace {

using Sides = std::shared_ptr<const data::RecordSides>;

constexpr std::uint64_t PartingSteps = 3; // read, part, write

struct Looked
{
    Sides sides;
    PartSizes sizes;
};

struct Parted
{
    QString name;
    PartSizes sizes;
};

PartSizes sizesOf(const data::ThreeWaySplit& split)
{
    return {static_cast<qint64>(split.train.size()), static_cast<qint64>(split.validation.size()),
        static_cast<qint64>(split.test.size()), static_cast<qint64>(split.leftOut.size())};
}

Result<Sides> readSides(const std::filesystem::path& path, std::stop_token stop)
{
    ISOGLOSS_TRY(const data::RecordFile records, data::RecordFile::open(path, stop));
    ISOGLOSS_TRY(data::RecordSides sides, data::recordSides(records, stop));
    return std::make_shared<const data::RecordSides>(std::move(sides));
}

Error stopped()
{
    return {errors::Stopped, {}, {}};
}

} // namespace

TextSplit::TextSplit(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void TextSplit::setDataset(const DatasetSummary& dataset)
{
    if (dataset.id == m_dataset && dataset.card.recordsHash == m_hash)
        return;
    m_dataset = dataset.id;
    m_name = dataset.name;
    m_hash = dataset.card.recordsHash;
    m_sides.reset();
    ++m_asked;
}

std::filesystem::path TextSplit::records() const
{
    return m_workbench.session().folder().data() / m_name.toStdString() / "records.jsonl";
}

void TextSplit::look(const data::ThreeWayOptions& options)
{
    const int asked = ++m_asked;
    if (m_look != 0)
        m_quietJobs.stop(m_look);
    m_look = m_quietJobs.start<Looked>(
        JobController::Place::Files, {},
        [sides = m_sides, path = records(), options](
            std::stop_token stop, const ProgressSink&) -> Result<Looked> {
            Sides read = sides;
            if (!read) {
                ISOGLOSS_TRY(read, readSides(path, stop));
            }
            if (stop.stop_requested())
                return stopped();
            return Looked{read, sizesOf(data::splitThreeWays(read->groups, read->sides, options))};
        },
        this,
        [this, asked](Result<Looked> looked) {
            if (asked != m_asked)
                return;
            m_look = 0;
            if (!looked.has_value())
                return tell(looked.error());
            m_sides = looked.value().sides;
            Q_EMIT this->looked(looked.value().sizes);
        });
}

void TextSplit::part(const data::ThreeWayOptions& options)
{
    if (isParting())
        return;
    store::Workspace& workspace = m_workbench.session().workspace();
    m_job = m_workbench.jobs().start<Parted>(
        JobController::Place::Files, tr("Parting %1", "%1 is the name of a dataset").arg(m_name),
        [&workspace, id = store::DatasetId{m_dataset}, path = records(), options](
            std::stop_token stop, const ProgressSink& progress) -> Result<Parted> {
            progress({0, PartingSteps});
            ISOGLOSS_TRY(const data::RecordFile records, data::RecordFile::open(path, stop));
            ISOGLOSS_TRY(const data::RecordSides sides, data::recordSides(records, stop));
            progress({1, PartingSteps});
            const data::ThreeWaySplit split = data::splitThreeWays(sides.groups, sides.sides, options);
            if (stop.stop_requested())
                return stopped();
            progress({2, PartingSteps});
            ISOGLOSS_TRY(const store::SplitRow row,
                workspace
                    .write([&, folder = workspace.folder()](store::Database& database) {
                        return addSplit(database, folder, id, records, split, options.seed);
                    })
                    .get());
            progress({PartingSteps, PartingSteps});
            return Parted{QString::fromStdString(row.name), sizesOf(split)};
        },
        this,
        [this](Result<Parted> parted) {
            m_job = 0;
            Q_EMIT partingChanged();
            if (!parted.has_value())
                return tell(parted.error());
            Q_EMIT this->parted(parted.value().name, parted.value().sizes);
            m_workbench.session().tellDataChanged();
        },
        false);
    Q_EMIT partingChanged();
}

void TextSplit::tell(const Error& error)
{
    if (error.code != errors::Stopped)
        Q_EMIT failed(errorText(error));
}

} // namespace isogloss::app
