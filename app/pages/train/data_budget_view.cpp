// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/data_budget_view.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/pages/results/differences_view.h"
#include "core/record/settings_table.h"
#include "core/train/data_budget.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

QString share(double value)
{
    return DataBudgetView::tr("%1 %", "a share").arg(QLocale().toString(100 * value, 'f', 1));
}

QString whole(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

report::Table tableOf(const train::DataBudget& budget, const LanguageNames& languages)
{
    report::Table table;
    table.name = "pairs";
    for (const QString& name : {DataBudgetView::tr("languages"), DataBudgetView::tr("pairs"),
             DataBudgetView::tr("share of all"), DataBudgetView::tr("share of those drawn"),
             DataBudgetView::tr("times each is seen")})
        table.header.push_back(name.toStdString());
    for (const train::PairBudget& pair : budget.pairs) {
        const QString names = DataBudgetView::tr("%1 and %2", "languages")
                                  .arg(languages.name(QString::fromStdString(pair.source)),
                                      languages.name(QString::fromStdString(pair.target)));
        table.rows.push_back({names.toStdString(), whole(pair.pairs).toStdString(),
            share(pair.naturalShare).toStdString(), share(pair.share).toStdString(),
            QLocale().toString(pair.passes, 'f', 1).toStdString()});
    }
    if (budget.pairs.size() > 1)
        for (const train::LanguageBudget& sum : train::languageBudgets(budget))
            table.rows.push_back({DataBudgetView::tr("%1 in all", "a language, as a sum over its pairs")
                                      .arg(languages.name(QString::fromStdString(sum.language)))
                                      .toStdString(),
                whole(sum.pairs).toStdString(), share(sum.naturalShare).toStdString(),
                share(sum.share).toStdString(), ""});
    return table;
}

QString warningsOf(const train::DataBudget& budget)
{
    QStringList warnings;
    if (budget.nearDuplicates > 0 && budget.falseNegatives > 0)
        warnings.append(DataBudgetView::tr(
            "%1 pairs say nearly the same as another, and %2 of the batches would hold two of them: each would be "
            "taught as wrong for the other (false negatives). The setting data.near_duplicates keeps them apart.")
                            .arg(whole(budget.nearDuplicates), share(budget.falseNegatives)));
    if (budget.isBatchSmall)
        warnings.append(DataBudgetView::tr(
            "The batch is small for this temperature: sentences half a cosine further away than the translation weigh "
            "next to nothing, so the run soon learns nothing more. Raise the batch's size or the temperature."));
    return warnings.join(u'\n');
}

} // namespace

DataBudgetView::DataBudgetView(Workbench& workbench)
    : m_workbench(workbench)
    , m_read(new QPushButton(tr("Look at the data first")))
    , m_words(makeLabel({}, TextRole::Body))
    , m_warnings(makeLabel({}, TextRole::Caution))
    , m_table(new DifferencesView(tr("Pairs of languages in this run")))
{
    setProperty(ExplainProperty, u"data-budget"_s);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    rows->addWidget(m_read, 0, Qt::AlignLeading);
    for (QWidget* const part : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_warnings)}) {
        rows->addWidget(part);
        part->hide();
    }
    m_read->setToolTip(tr("Counts pairs and batches of each kind, and looks for sentences that say the same"));
    connect(m_read, &QPushButton::clicked, this, &DataBudgetView::read);
}

DataBudgetView::~DataBudgetView() = default;

void DataBudgetView::setPresent(const record::RunSettings& settings)
{
    if (m_present && record::toJson(*m_present) == record::toJson(settings))
        return;
    m_present = std::make_unique<record::RunSettings>(settings);
    ++m_asked;
    for (QWidget* const part : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_warnings)})
        part->hide();
}

void DataBudgetView::read()
{
    if (!m_present)
        return;
    m_words->setText(tr("The texts are being read."));
    m_words->show();
    using train::DataBudget;
    m_workbench.jobs().start<DataBudget>(
        JobController::Place::Device, tr("Looking at the data"),
        [settings = *m_present, &models = m_workbench.models()](
            const std::stop_token& stop, const ProgressSink&) -> Result<DataBudget> {
            ISOGLOSS_TRY(const auto model, models.open(settings.model, stop, {}, settings.data.prompt));
            return train::dataBudget(settings, model, stop);
        },
        this,
        [this, asked = ++m_asked](Result<DataBudget> budget) {
            if (asked != m_asked)
                return;
            if (budget.has_value())
                show(budget.value());
            else
                m_words->setText(errorText(budget.error()));
        });
}

void DataBudgetView::show(const train::DataBudget& budget)
{
    QStringList parts;
    if (budget.taskBatches > 0)
        parts.append(tr("%1 batches of the task, %2 times through its %3 examples")
                         .arg(whole(budget.taskBatches), QLocale().toString(budget.taskPasses, 'f', 1),
                             whole(budget.records)));
    if (budget.alignBatches > 0)
        parts.append(tr("%1 batches of translations").arg(whole(budget.alignBatches)));
    m_words->setText(tr("At most %1 steps: %2.").arg(whole(budget.steps), widgets::listText(parts)));
    m_table->show(tableOf(budget, m_workbench.languages()));
    m_table->setVisible(!budget.pairs.empty());
    const QString warnings = warningsOf(budget);
    m_warnings->setText(warnings);
    m_warnings->setVisible(!warnings.isEmpty());
}

} // namespace isogloss::app
