// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/home_page.h"

#include "app/help/explanations.h"
#include "app/shell/program_info.h"
#include "widgets/common/card.h"
#include "widgets/common/isogloss_banner.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ColumnCharacters = 56; // a column narrower than this folds under the other

QPushButton* addButton(widgets::Card& card, const QString& text, bool isMain)
{
    auto* const button = new QPushButton(text);
    button->setProperty("main", isMain);
    auto* const row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    card.contents().addStretch();
    card.contents().addLayout(row);
    return button;
}

} // namespace

HomePage::HomePage(const ProgramInfo& info)
    : m_acts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_more(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_problem(makeLabel({}, TextRole::Problem))
{
    auto* const page = new QWidget;
    setProperty(ExplainProperty, QStringLiteral("welcome"));
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(new widgets::IsoglossBanner);
    layout->addWidget(makeHead(info));
    layout->addWidget(m_problem);
    m_problem->hide();
    layout->addWidget(makeWorkspace());
    for (QBoxLayout* const row : {m_acts, m_more}) {
        row->setSpacing(metrics::CardGap);
        layout->addLayout(row);
    }
    m_acts->addWidget(makeSample(), 1);
    m_acts->addWidget(makeOwnData(), 1);
    m_more->addWidget(makeRecent(), 1);
    m_more->addWidget(makeComputer(info), 1);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showRecent({});
    setFocusProxy(m_sample);
}

void HomePage::showWorkspace(const QString& name)
{
    m_workspaceName->setText(name);
    m_workspace->show();
    showRunning({});
}

void HomePage::showRunning(const QString& line)
{
    m_running->setText(line.isEmpty() ? tr("Nothing is being computed.") : line);
}

void HomePage::showRecent(const QStringList& folders)
{
    while (const std::unique_ptr<QLayoutItem> item{m_recent->takeAt(0)})
        delete item->widget();
    if (folders.isEmpty())
        m_recent->addWidget(makeLabel(tr("Nothing was open yet."), TextRole::Muted));
    for (const QString& folder : folders) {
        auto* const button = new QPushButton(QFileInfo(folder).fileName());
        button->setProperty("link", true);
        button->setToolTip(QDir::toNativeSeparators(folder));
        button->setEnabled(QFileInfo::exists(folder));
        connect(button, &QPushButton::clicked, this, [this, folder] { Q_EMIT workspaceRequested(folder); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
    auto* const other = new QPushButton(tr("Open another folder"));
    connect(other, &QPushButton::clicked, this, &HomePage::otherWorkspaceRequested);
    m_recent->addWidget(other, 0, Qt::AlignLeft);
}

void HomePage::setBusy(bool isBusy)
{
    m_sample->setEnabled(!isBusy);
    m_sample->setText(isBusy ? tr("Opening the sample") : tr("Watch two languages meet"));
}

void HomePage::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() > 2 * ColumnCharacters * fontMetrics().averageCharWidth();
    for (QBoxLayout* const row : {m_acts, m_more})
        row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

QWidget* HomePage::makeHead(const ProgramInfo& info)
{
    auto* const head = new QWidget;
    auto* const words = new QVBoxLayout(head);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics::LabelGap);
    words->addWidget(makeLabel(tr("Isogloss %1").arg(info.version), TextRole::Title));
    words->addWidget(makeLabel(
        tr("Shows where, inside a language model, two languages stop being two, and teaches the model to "
           "bring more of them together."),
        TextRole::Body));
    words->addWidget(
        makeLabel(tr("Everything stays on this computer: nothing is sent anywhere."), TextRole::Muted));
    auto* const tour = new QPushButton(tr("Take a tour of the window"));
    tour->setProperty("link", true);
    connect(tour, &QPushButton::clicked, this, &HomePage::tourRequested);
    words->addWidget(tour, 0, Qt::AlignLeft);
    return head;
}

QWidget* HomePage::makeWorkspace()
{
    m_workspace = new widgets::Card(tr("Go on"));
    m_workspaceName = makeLabel({}, TextRole::Body);
    m_running = makeLabel({}, TextRole::Muted);
    m_workspace->contents().addWidget(m_workspaceName);
    m_workspace->contents().addWidget(m_running);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    const std::pair<QString, QString> ways[] = {{tr("Measure how alike"), QStringLiteral("measure")},
        {tr("See the texts"), QStringLiteral("texts")}, {tr("See the runs"), QStringLiteral("results")}};
    for (const auto& [words, page] : ways) {
        auto* const button = new QPushButton(words);
        connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
        row->addWidget(button);
    }
    row->addStretch();
    m_workspace->contents().addLayout(row);
    m_workspace->hide();
    return m_workspace;
}

QWidget* HomePage::makeSample()
{
    auto* const card = new widgets::Card(tr("Try the sample"));
    card->contents().addWidget(makeLabel(
        tr("A small model learns, before your eyes, that Arabic sentences mean what their English translations "
           "mean. It takes about half a minute."),
        TextRole::Body));
    card->contents().addWidget(
        makeLabel(tr("A demonstration on a made-up corpus, not evidence."), TextRole::Caption));
    m_sample = addButton(*card, tr("Watch two languages meet"), true);
    connect(m_sample, &QPushButton::clicked, this, &HomePage::sampleRequested);
    return card;
}

QWidget* HomePage::makeOwnData()
{
    auto* const card = new widgets::Card(tr("Bring my data"));
    card->contents().addWidget(makeLabel(
        tr("Two texts that say the same in two languages are enough: tables, verses, ELAN, FieldWorks, TMX and "
           "more. A folder of yours keeps everything; your files are copied, never changed."),
        TextRole::Body));
    QPushButton* const button = addButton(*card, tr("Make a workspace"), false);
    connect(button, &QPushButton::clicked, this, &HomePage::ownDataRequested);
    return card;
}

QWidget* HomePage::makeRecent()
{
    auto* const card = new widgets::Card(tr("Open recent"));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(metrics::LabelGap);
    card->contents().addLayout(m_recent);
    card->contents().addStretch();
    return card;
}

QWidget* HomePage::makeComputer(const ProgramInfo& info)
{
    auto* const card = new widgets::Card(tr("This computer"));
    for (const DeviceRow& device : info.devices) {
        card->contents().addWidget(makeLabel(device.description, TextRole::Body));
        card->contents().addWidget(
            makeLabel(tr("%1, %2 of memory free", "%1 is the name of a device, such as cuda:0")
                          .arg(device.name, QLocale().formattedDataSize(qint64(device.freeBytes), 1)),
                TextRole::Caption));
    }
    if (info.devices.size() == 1)
        card->contents().addWidget(
            makeLabel(tr("There is no CUDA device here: small models train well, large ones need one."),
                TextRole::Muted));
    card->contents().addStretch();
    return card;
}

} // namespace isogloss::app
