// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/text_import.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/data/errors.h"
#include "core/data/import/dataset_import.h"
#include "core/data/import/import_hash.h"
#include "core/language/shipped_languages.h"
#include "core/store/datasets.h"
#include "core/store/import_templates.h"
#include "widgets/common/list_text.h"


namespace isogloss::app {

namespace {

/// People read names, not keys.
Error withLanguageNames(Error warning)
{
    for (auto& [name, value] : warning.arguments)
        if (warning.code == errors::KeysMissing && name == "value")
            value = language::englishName(value);
    return warning;
}

ImportNews newsOf(const data::ImportReport& report)
{
    ImportNews news;
    const auto skipped = static_cast<int>(report.card.skipped);
    QStringList counts;
    for (const auto& [key, records] : report.texts) {
        counts.append(TextImport::tr("%1: %L2", "name of a language, number of its texts")
                          .arg(QString::fromStdString(language::englishName(key)))
                          .arg(records));
    }
    const QString records
        = TextImport::tr("%Ln record(s) brought in", "", static_cast<int>(report.card.records));
    const QString all = skipped == 0 ? records
                                     : TextImport::tr("%1, %2", "records brought in, lines left out")
                                           .arg(records, TextImport::tr("%Ln line(s) left out", "", skipped));
    news.text = TextImport::tr("%1. %2.", "what was brought in; texts of each language")
                    .arg(all, widgets::listText(counts));
    for (const Error& warning : report.warnings) {
        const QString words = errorText(withLanguageNames(warning));
        const auto language = warning.argument("language");
        news.warnings.append(language.empty()
                ? words
                : TextImport::tr("%1: %2", "name of a language, a warning")
                      .arg(QString::fromStdString(language::englishName(language)), words));
    }
    return news;
}

} // namespace

/// What an import made, and by which its files are known again.
struct TextImport::Imported
{
    data::ImportReport report;
    std::string filesHash;
    data::ImportChoices choices;
};

TextImport::TextImport(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void TextImport::start(const ImportOrder& order)
{
    const QString dataset = QString::fromStdString(order.terms.id);
    const auto data = m_workbench.session().folder().data();
    m_workbench.jobs().start<Imported>(
        JobController::Place::Files, tr("Bringing in %1", "%1 is the name of a dataset").arg(dataset),
        [order, data](std::stop_token stop, const ProgressSink& progress) -> Result<Imported> {
            std::error_code ignored; // what follows says what is wrong
            std::filesystem::create_directories(data, ignored);
            ISOGLOSS_TRY(std::string hash, data::importHash(order.plan->files));
            ISOGLOSS_TRY(data::ImportReport report,
                importDataset(*order.plan, order.terms, data / order.terms.id, std::move(stop), progress));
            return Imported{std::move(report), std::move(hash), order.plan->choices};
        },
        this,
        [this, dataset](const Result<Imported>& imported) {
            if (imported.has_value())
                store(dataset, imported.value());
            else
                Q_EMIT failed(dataset, errorText(imported.error()));
        },
        false);
}

void TextImport::store(const QString& dataset, const Imported& imported)
{
    ImportNews news = newsOf(imported.report);
    news.dataset = dataset;
    m_workbench.session().write(
        this,
        [folder = m_workbench.session().folder(), name = dataset.toStdString(), hash = imported.filesHash,
            choices = imported.choices](store::Database& database) -> Result<void> {
            ISOGLOSS_CHECK(store::addDatasetFolder(database, folder, name));
            return store::rememberChoices(database, hash, choices);
        },
        [this, dataset, news](const Result<void>& stored) {
            if (stored.has_value())
                Q_EMIT finished(news);
            else
                Q_EMIT failed(dataset, errorText(stored.error()));
        });
}

} // namespace isogloss::app
