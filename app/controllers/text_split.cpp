// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/text_split.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/dataset_summary.h"
#include "core/store/splits.h"

namespace isogloss::app {

namespace {

using Texts = std::shared_ptr<const quality::TextSet>;

constexpr std::uint64_t PartingSteps = 3; // read, part, write

struct Looked
{
    Texts texts;
    PartSizes sizes;
};

struct Parted
{
    QString name;
    PartSizes sizes;
};

PartSizes sizesOf(const store::SplitParts& parts)
{
    return {static_cast<qint64>(parts.train.rows.size()), static_cast<qint64>(parts.validation.rows.size()),
        static_cast<qint64>(parts.test.rows.size()), static_cast<qint64>(parts.leftOut.size())};
}

Result<Texts> readRecords(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(quality::TextSet set, quality::readTextSet(path));
    return std::make_shared<const quality::TextSet>(std::move(set));
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
    m_texts.reset();
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
        [texts = m_texts, path = records(), options](
            std::stop_token stop, const ProgressSink&) -> Result<Looked> {
            Texts read = texts;
            if (!read) {
                ISOGLOSS_TRY(read, readRecords(path));
            }
            if (stop.stop_requested())
                return stopped();
            return Looked{read, sizesOf(store::splitTexts(*read, options))};
        },
        this,
        [this, asked](Result<Looked> looked) {
            if (asked != m_asked)
                return;
            m_look = 0;
            if (!looked.has_value())
                return tell(looked.error());
            m_texts = looked.value().texts;
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
            ISOGLOSS_TRY(const Texts texts, readRecords(path));
            progress({1, PartingSteps});
            const store::SplitParts parts = store::splitTexts(*texts, options);
            if (stop.stop_requested())
                return stopped();
            progress({2, PartingSteps});
            ISOGLOSS_TRY(const store::SplitRow row,
                workspace
                    .write([&, folder = workspace.folder()](
                               store::Database& database) { return addSplit(database, folder, id, parts); })
                    .get());
            progress({PartingSteps, PartingSteps});
            return Parted{QString::fromStdString(row.name), sizesOf(parts)};
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
