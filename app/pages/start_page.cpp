// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/start_page.h"

#include "app/shell/program_info.h"
#include "widgets/common/card.h"
#include "widgets/common/isogloss_banner.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ColumnCharacters = 66; // a column narrower than this folds under the other

QVBoxLayout* makeColumn(int spacing)
{
    auto* const layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QLayout* makeStep(const QString& what, const QString& command)
{
    auto* const step = makeColumn(metrics::LabelGap);
    step->addWidget(makeLabel(what, TextRole::Body));
    auto* const code = makeLabel(command, TextRole::Code);
    code->setAccessibleName(what);
    step->addWidget(code);
    return step;
}

} // namespace

StartPage::StartPage(const ProgramInfo& info)
    : m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(new widgets::IsoglossBanner);
    layout->addWidget(makeHead(info));
    m_columns->setSpacing(metrics::CardGap);
    m_columns->addWidget(makeSteps(), 3);
    auto* const aside = makeColumn(metrics::CardGap);
    aside->addWidget(makeComputer(info));
    aside->addWidget(makeName(), 1);
    m_columns->addLayout(aside, 2);
    layout->addLayout(m_columns);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() > 2 * ColumnCharacters * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

QWidget* StartPage::makeHead(const ProgramInfo& info)
{
    auto* const head = new QWidget;
    auto* const words = makeColumn(metrics::LabelGap);
    words->addWidget(makeLabel(tr("Isogloss %1").arg(info.version), TextRole::Title));
    words->addWidget(makeLabel(
        tr("Shows where, inside a language model, two languages stop being two, and teaches the model to "
           "bring more of them together."),
        TextRole::Body));
    words->addWidget(
        makeLabel(tr("Everything stays on this computer: nothing is sent anywhere."), TextRole::Muted));
    head->setLayout(words);
    return head;
}

QWidget* StartPage::makeSteps()
{
    auto* const card = new widgets::Card(tr("Work in a terminal, look here"));
    card->contents().addWidget(makeLabel(
        tr("In this version measuring, training and testing are done with isogloss-cli. Every command "
           "explains itself with --help."),
        TextRole::Muted));
    card->contents().addLayout(
        makeStep(tr("Make a folder with the bundled sample"), u"isogloss-cli sample my-sample"_s));
    card->contents().addLayout(makeStep(tr("See, layer by layer, how alike a model sees two languages"),
        u"isogloss-cli layers --model MODEL --text eng_Latn=en.txt --text swh_Latn=sw.txt"_s));
    card->contents().addLayout(makeStep(tr("Train an adapter that keeps languages together"),
        u"isogloss-cli train settings.json --out RUN"_s));
    card->contents().addWidget(
        makeLabel(tr("Then see how the run went: File, Open a run (Ctrl+O)."), TextRole::Body));
    card->contents().addStretch();
    return card;
}

QWidget* StartPage::makeComputer(const ProgramInfo& info)
{
    auto* const card = new widgets::Card(tr("This computer"));
    for (const DeviceRow& device : info.devices) {
        auto* const row = makeColumn(metrics::LabelGap);
        row->addWidget(makeLabel(device.description, TextRole::Body));
        row->addWidget(
            makeLabel(tr("%1, %2 of memory free", "%1 is the name of a device, such as cuda:0")
                          .arg(device.name, QLocale().formattedDataSize(qint64(device.freeBytes), 1)),
                TextRole::Caption));
        card->contents().addLayout(row);
    }
    if (info.devices.size() == 1)
        card->contents().addWidget(
            makeLabel(tr("There is no CUDA device here: small models train well, large ones need one."),
                TextRole::Muted));
    card->contents().addStretch();
    return card;
}

QWidget* StartPage::makeName()
{
    auto* const card = new widgets::Card(tr("The name"));
    card->contents().addWidget(makeLabel(
        tr("An isogloss is the line that dialect maps draw where one way of speaking ends and another "
           "begins. In a model's layers that line can be measured, and moved."),
        TextRole::Body));
    card->contents().addStretch();
    return card;
}

} // namespace isogloss::app
