// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/saved_settings.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/run_comparison.h"
#include "app/pages/results/differences_view.h"
#include "core/store/experiments.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

SavedSettings::SavedSettings(Workbench& workbench)
    : m_workbench(workbench)
    , m_list(new widgets::ChoiceField)
    , m_use(new QPushButton(tr("Use them")))
    , m_differences(new QPushButton(tr("What differs")))
    , m_keep(new QPushButton(tr("Keep these settings")))
    , m_table(new DifferencesView)
    , m_words(widgets::makeLabel({}, widgets::TextRole::Muted))
{
    setProperty(ExplainProperty, u"saved-settings"_s);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(12);
    m_list->setAccessibleName(tr("Settings of earlier runs"));
    m_differences->setCheckable(true);
    m_use->setToolTip(tr("The form takes the chosen ones; what it has now can be had back by Undo"));
    m_keep->setToolTip(tr("Under the name of the run, without starting it"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    rows->addWidget(widgets::makeLabel(tr("Settings of earlier runs"), widgets::TextRole::Muted));
    rows->addWidget(m_list);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::LabelGap);
    for (QPushButton* const button : {m_use, m_differences, m_keep})
        row->addWidget(button);
    row->addStretch();
    rows->addLayout(row);
    rows->addWidget(m_words);
    rows->addWidget(m_table);
    m_words->hide();
    m_table->hide();
    connect(m_keep, &QPushButton::clicked, this, &SavedSettings::keep);
    connect(m_use, &QPushButton::clicked, this, &SavedSettings::use);
    connect(m_differences, &QPushButton::toggled, this, &SavedSettings::compare);
    connect(m_list, &QComboBox::currentIndexChanged, this, &SavedSettings::compare);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &SavedSettings::read);
    read();
}

SavedSettings::~SavedSettings() = default;

void SavedSettings::setPresent(const QString& name, const record::RunSettings& settings)
{
    m_name = name;
    m_present = std::make_unique<record::RunSettings>(settings);
    compare();
}

void SavedSettings::read()
{
    using Rows = std::vector<store::ExperimentRow>;
    m_workbench.session().read(
        this,
        store::runExperiments,
        [this](Result<Rows> rows) {
            if (rows.has_value())
                fill(std::move(rows.value()));
        });
}

void SavedSettings::fill(std::vector<store::ExperimentRow> rows)
{
    const QString before = m_list->currentText();
    {
        const QSignalBlocker quiet(m_list);
        m_kept = std::move(rows);
        m_list->clear();
        for (const store::ExperimentRow& row : m_kept)
            m_list->addItem(QString::fromStdString(row.name));
        m_list->setCurrentIndex(std::max(m_list->findText(before), m_kept.empty() ? -1 : 0));
    }
    compare();
}

std::unique_ptr<record::RunSettings> SavedSettings::selected()
{
    const int place = m_list->currentIndex();
    if (place < 0 || place >= int(m_kept.size()))
        return nullptr;
    auto settings = store::settingsOf(m_kept[place], m_workbench.session().folder());
    if (settings.has_value())
        return std::make_unique<record::RunSettings>(std::move(settings.value()));
    m_words->setText(errorText(settings.error()));
    m_words->show();
    return nullptr;
}

void SavedSettings::keep()
{
    if (!m_present)
        return;
    m_workbench.session().write(
        this,
        [where = m_workbench.session().folder(), name = m_name.toStdString(), settings = *m_present](
            store::Database& database) { return store::experimentWith(database, where, name, settings); },
        [this](Result<store::ExperimentId> kept) {
            m_words->setText(kept.has_value() ? tr("These settings are kept.") : errorText(kept.error()));
            m_words->show();
        });
}

void SavedSettings::use()
{
    if (const auto settings = selected())
        Q_EMIT chosen(*settings);
}

void SavedSettings::compare()
{
    const bool isAny = m_list->count() > 0;
    m_use->setEnabled(isAny);
    m_differences->setEnabled(isAny && m_present);
    m_table->hide();
    if (!m_differences->isChecked() || !m_differences->isEnabled())
        return;
    m_words->hide();
    const auto kept = selected();
    if (!kept)
        return;
    m_table->show(differencesTable(
        {ComparedRun{{}, tr("now"), 0, {}, *m_present}, ComparedRun{{}, m_list->currentText(), 0, {}, *kept}}));
    m_table->setVisible(true);
}

} // namespace isogloss::app
