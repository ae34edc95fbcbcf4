// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine_page.h"

#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "app/pages/adapter_picker.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ThreeColumnsFrom = 110; // width of the page in characters
constexpr int Middle = 50; // of the slider, 0 to 100: all of both
constexpr merge::Method Methods[] = {merge::Method::Cat, merge::Method::Svd, merge::Method::Ties,
    merge::Method::DareLinear, merge::Method::DareTies, merge::Method::MagnitudePrune, merge::Method::Linear};

QHBoxLayout* makeRow()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    return row;
}

} // namespace

CombinePage::CombinePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_merges(workbench)
    , m_sources(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* const page = new QWidget;
    page->setProperty(ExplainProperty, u"combine"_s);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(makeLabel(tr("Combine two adapters"), TextRole::Title));
    layout->addWidget(makeLabel(
        tr("An adapter is what a run learned: a small file that changes the model. Two of the same base become one "
           "without more training; the two stay as they are."),
        TextRole::Muted));
    layout->addWidget(makeSources());
    layout->addWidget(makePreview(), 1);
    layout->addWidget(makeFoot());
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &CombinePage::readChoices);
    readChoices();
    update();
}

QWidget* CombinePage::makeSources()
{
    auto* const row = new QWidget;
    row->setLayout(m_sources);
    m_sources->setContentsMargins(0, 0, 0, 0);
    m_sources->setSpacing(metrics::CardGap);
    m_first = new AdapterPicker(tr("Adapter A"), m_workbench.languages());
    m_second = new AdapterPicker(tr("Adapter B"), m_workbench.languages());
    m_sources->addWidget(m_first, 3);
    m_sources->addWidget(makeBalance(), 4);
    m_sources->addWidget(m_second, 3);
    for (AdapterPicker* const picker : {m_first, m_second})
        connect(picker, &AdapterPicker::changed, this, &CombinePage::update);
    return row;
}

QWidget* CombinePage::makeBalance()
{
    auto* const card = new widgets::Card(tr("How much of each"));
    card->setProperty(ExplainProperty, u"mix-weights"_s);
    m_balance = new QSlider(Qt::Horizontal);
    m_balance->setRange(0, 2 * Middle);
    m_balance->setValue(Middle);
    m_balance->setTickPosition(QSlider::TicksBelow);
    m_balance->setTickInterval(Middle);
    m_balance->setAccessibleName(tr("From A alone to B alone"));
    m_weights = makeLabel({}, TextRole::Body);
    m_method = new QComboBox;
    m_method->setAccessibleName(tr("How the two become one (method)"));
    for (const merge::Method method : Methods)
        m_method->addItem(methodTitle(method));
    m_reason = makeLabel({}, TextRole::Muted);
    card->contents().addWidget(m_balance);
    card->contents().addWidget(m_weights);
    card->contents().addWidget(m_method);
    card->contents().addWidget(m_reason);
    card->contents().addStretch();
    connect(m_balance, &QSlider::valueChanged, this, &CombinePage::update);
    connect(m_method, &QComboBox::currentIndexChanged, this, &CombinePage::update);
    return card;
}

QWidget* CombinePage::makePreview()
{
    auto* const card = new widgets::Card(tr("What comes of it"));
    card->setProperty(ExplainProperty, u"retrieval"_s);
    m_texts = new QComboBox;
    m_texts->setAccessibleName(tr("Texts to compare on"));
    m_texts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_try = new QPushButton(tr("Try this mix"));
    m_finding = makeLabel(tr("Try the mix on texts of yours before you make it."), TextRole::Body);
    m_kept = makeLabel({}, TextRole::Muted);
    m_chart = new widgets::LineChart;
    m_chart->setAxes(tr("layer"), tr("share found"));
    m_chartFrame = new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare);
    m_chartFrame->hide();
    offerExport(*m_chartFrame);
    auto* const row = makeRow();
    row->addWidget(m_texts, 1);
    row->addWidget(m_try);
    card->contents().addLayout(row);
    card->contents().addWidget(m_finding);
    card->contents().addWidget(m_kept);
    card->contents().addWidget(m_chartFrame, 1);
    card->contents().addStretch();
    connect(m_try, &QPushButton::clicked, this, &CombinePage::tryMix);
    return card;
}

QWidget* CombinePage::makeFoot()
{
    auto* const foot = new QWidget;
    auto* const layout = makeRow();
    foot->setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the new adapter"));
    m_name->setPlaceholderText(tr("Name of the new adapter"));
    m_outcome = makeLabel({}, TextRole::Body);
    m_takeBack = new QPushButton(tr("Take it back"));
    m_takeBack->hide();
    m_make = new QPushButton(tr("Make the new adapter"));
    m_make->setProperty("main", true);
    layout->addWidget(m_outcome, 3);
    layout->addWidget(m_takeBack);
    layout->addWidget(m_name, 2);
    layout->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &CombinePage::make);
    connect(m_takeBack, &QPushButton::clicked, this, &CombinePage::takeBack);
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    return foot;
}

void CombinePage::readChoices()
{
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder()](
            const store::Database& database) { return readCombineChoices(database, place); },
        [this](Result<CombineChoices> choices) {
            if (choices.has_value())
                takeChoices(choices.value());
            else
                m_finding->setText(errorText(choices.error()));
        });
}

void CombinePage::takeChoices(const CombineChoices& choices)
{
    m_choices = choices;
    int task = 0;
    int aligned = static_cast<int>(choices.adapters.size()) - 1;
    for (int i = 0; i < choices.adapters.size(); ++i)
        (choices.adapters[i].taught.isEmpty() ? aligned : task) = i;
    m_first->setAdapters(choices.adapters, task);
    m_second->setAdapters(choices.adapters, aligned);
    const QString before = m_texts->currentText();
    m_texts->clear();
    for (const TextsChoice& texts : choices.texts)
        m_texts->addItem(tr("%1 and %2, %3, %n sentence(s)", "languages, name of a dataset",
            static_cast<int>(texts.sentences))
                             .arg(m_workbench.languages().name(QString::fromStdString(texts.texts.source)),
                                 m_workbench.languages().name(QString::fromStdString(texts.texts.target)),
                                 texts.dataset));
    int wanted = m_texts->findText(before);
    if (wanted < 0 && m_second->chosen() != nullptr)
        wanted = preferredTexts(choices.texts, m_second->chosen()->aligned);
    m_texts->setCurrentIndex(std::max(0, wanted));
    update();
}

std::optional<Mix> CombinePage::mix() const
{
    const AdapterChoice* const first = m_first->chosen();
    const AdapterChoice* const second = m_second->chosen();
    if (first == nullptr || second == nullptr || first->folder == second->folder || first->model.empty())
        return std::nullopt;
    const double place = static_cast<double>(m_balance->value()) / Middle; // 0..2
    return Mix{first->model, first->folder, second->folder, std::min(1.0, 2 - place), std::min(1.0, place),
        Methods[std::max(0, m_method->currentIndex())]};
}

void CombinePage::update()
{
    const std::optional<Mix> chosen = mix();
    m_weights->setText(chosen ? weightWords(*chosen) : missingWords(m_first->chosen(), m_second->chosen()));
    m_reason->setText(methodReason(Methods[std::max(0, m_method->currentIndex())]));
    m_try->setEnabled(chosen && m_texts->count() > 0);
    m_make->setEnabled(chosen.has_value());
    if (chosen && m_name->text().isEmpty())
        m_name->setText(tr("%1-and-%2", "name of a new adapter from two others")
                            .arg(m_first->chosen()->name, m_second->chosen()->name));
}

void CombinePage::tryMix()
{
    const std::optional<Mix> chosen = mix();
    const int texts = m_texts->currentIndex();
    if (!chosen || texts < 0)
        return;
    m_try->setEnabled(false);
    m_finding->setText(tr("Measuring the base, A, B and the mix"));
    m_merges.preview(*chosen, m_choices.texts[texts].texts, [this](Result<MixPreview> preview) {
        m_try->setEnabled(true);
        if (preview.has_value())
            showPreview(preview.value());
        else
            m_finding->setText(errorText(preview.error()));
    });
}

void CombinePage::showPreview(const MixPreview& preview)
{
    const auto line = [](const QString& name, const LayerCurve& curve) {
        widgets::LineSeries series{name, {}};
        for (qsizetype layer = 0; layer < curve.values.size(); ++layer)
            series.points.append({static_cast<double>(layer), curve.values[layer]});
        return series;
    };
    widgets::LineSeries base = line(tr("base"), preview.base);
    base.role = widgets::LineRole::Ghost;
    m_chart->setSeries(
        {line(tr("mix"), preview.mixed), line(tr("A"), preview.first), line(tr("B"), preview.second), base});
    m_chartFrame->show();
    m_finding->setText(mixFinding(preview));
    m_chart->setSummary(mixFinding(preview));
    m_chartFrame->setTitle(mixFinding(preview));
    m_kept->setText(keptWords(preview.report));
}

void CombinePage::make()
{
    const std::optional<Mix> chosen = mix();
    if (!chosen)
        return;
    m_make->setEnabled(false);
    m_outcome->setText(tr("Combining"));
    m_merges.make(*chosen, m_name->text().trimmed(), [this](Result<QString> made) {
        m_make->setEnabled(true);
        m_takeBack->setVisible(made.has_value());
        if (!made.has_value()) {
            m_outcome->setText(errorText(made.error()));
            return;
        }
        m_made = made.value();
        m_name->clear();
        m_outcome->setText(tr("%1 is made. A and B are untouched.").arg(m_made));
        update();
    });
}

void CombinePage::takeBack()
{
    m_merges.remove(m_made, [this](Result<void> removed) {
        m_outcome->setText(removed.has_value() ? tr("%1 is gone again.").arg(m_made) : errorText(removed.error()));
        m_takeBack->setVisible(!removed.has_value());
    });
}

void CombinePage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= ThreeColumnsFrom * fontMetrics().averageCharWidth();
    m_sources->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

} // namespace isogloss::app
