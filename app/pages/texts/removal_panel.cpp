// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/removal_panel.h"

#include "app/controllers/text_removal.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr std::size_t NamedAtMost = 5; // of a kind; the others are counted

/// "tales, verses and 3 more"; of paths the last part.
QString listOf(const std::vector<std::string>& names)
{
    QStringList list;
    for (std::size_t i = 0; i < std::min(names.size(), NamedAtMost); ++i)
        list.append(QString::fromStdString(std::filesystem::path(names[i]).filename().string()));
    if (names.size() > NamedAtMost)
        list.append(RemovalPanel::tr("%Ln more", "names", static_cast<int>(names.size() - NamedAtMost)));
    return widgets::listText(list);
}

int countOf(const std::vector<std::string>& names)
{
    return static_cast<int>(names.size());
}

} // namespace

RemovalPanel::RemovalPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_removal(new TextRemoval(workbench, this))
    , m_title(makeLabel({}, TextRole::Title))
    , m_goes(makeLabel({}, TextRole::Body))
    , m_stays(makeLabel({}, TextRole::Body))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_keep(new QPushButton(tr("Keep it")))
    , m_remove(new QPushButton)
{
    auto* const page = new QWidget;
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, metrics::FieldGap, 0);
    rows->setSpacing(metrics::CardGap);
    rows->addWidget(m_title);
    rows->addWidget(makeCard(tr("What goes"), *m_goes));
    m_staysCard = makeCard(tr("What stays"), *m_stays);
    rows->addWidget(m_staysCard);
    rows->addWidget(makeLabel(tr("This cannot be undone."), TextRole::Caution));
    rows->addWidget(m_problem);
    auto* const acts = new QHBoxLayout;
    acts->setSpacing(metrics::FieldGap);
    acts->addWidget(m_remove);
    acts->addWidget(m_keep);
    acts->addStretch();
    rows->addLayout(acts);
    rows->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(ExplainProperty, u"remove_dataset"_s);
    connectAll();
}

QWidget* RemovalPanel::makeCard(const QString& heading, QLabel& words)
{
    auto* const card = new widgets::Card(heading);
    card->contents().addWidget(&words);
    return card;
}

void RemovalPanel::connectAll()
{
    connect(m_keep, &QPushButton::clicked, this, &RemovalPanel::kept);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_removal->remove(m_dataset.id, m_dataset.name);
    });
    connect(m_removal, &TextRemoval::told, this, &RemovalPanel::fill);
    connect(m_removal, &TextRemoval::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
    connect(m_removal, &TextRemoval::removingChanged, this, [this] {
        m_remove->setEnabled(!m_removal->isRemoving());
        m_keep->setEnabled(!m_removal->isRemoving());
    });
}

void RemovalPanel::ask(const DatasetSummary& dataset)
{
    m_dataset = dataset;
    m_title->setText(tr("Remove %1?", "name of a dataset").arg(dataset.name));
    m_remove->setText(tr("Remove %1", "name of a dataset").arg(dataset.name));
    m_remove->setEnabled(false);
    m_goes->setText(tr("Looking"));
    m_staysCard->hide();
    m_problem->hide();
    m_removal->ask(dataset.id);
}

QStringList RemovalPanel::goes(const store::DatasetRemoval& removal) const
{
    QStringList names;
    for (const DatasetSummary::Language& language : m_dataset.languages)
        names.append(m_workbench.languages().name(language.key));
    QStringList lines{tr("%Ln record(s) in %1, with every edit", "names of languages",
        static_cast<int>(m_dataset.card.records))
                          .arg(widgets::listText(names))};
    if (const auto originals = static_cast<int>(m_dataset.card.originals.size()); originals > 0)
        lines.append(tr("The copies of %Ln untouched original(s) that are kept here", "", originals));
    if (!removal.predictions.empty())
        lines.append(tr("%Ln file(s) of predictions, which hold its texts: %1", "", countOf(removal.predictions))
                         .arg(listOf(removal.predictions)));
    if (!removal.splits.empty())
        lines.append(tr("The note that its parts belong together: %1").arg(listOf(removal.splits)));
    lines.append(tr("Everything in the cache, which is computed again when it is needed"));
    return lines;
}

QStringList RemovalPanel::stays(const store::DatasetRemoval& removal)
{
    QStringList lines;
    if (!removal.runs.empty())
        lines.append(tr("%Ln run(s) that used it, without the examples of its texts: %1", "", countOf(removal.runs))
                         .arg(listOf(removal.runs)));
    if (!removal.adapters.empty())
        lines.append(tr("%Ln adapter(s) that learned from it, and may still know what it says: %1", "",
            countOf(removal.adapters))
                         .arg(listOf(removal.adapters)));
    if (!removal.experiments.empty())
        lines.append(tr("%Ln configuration(s) that name it, and cannot be started any more: %1", "",
            countOf(removal.experiments))
                         .arg(listOf(removal.experiments)));
    return lines;
}

void RemovalPanel::fill(const store::DatasetRemoval& removal)
{
    m_goes->setText(goes(removal).join(u'\n'));
    const QStringList kept = stays(removal);
    m_stays->setText(kept.join(u'\n'));
    m_staysCard->setVisible(!kept.isEmpty());
    m_remove->setEnabled(!m_removal->isRemoving());
}

} // namespace isogloss::app
