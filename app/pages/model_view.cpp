// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/model_view.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "app/models/model_card.h"
#include "app/models/model_list.h"
#include "app/pages/facts_table.h"
#include "app/pages/seen_panel.h"
#include "core/base/platform.h"
#include "core/model/model_size.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/metrics.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int HashDigits = 16; // shown; the tool tip has all

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

ModelView::ModelView(const LanguageNames& names)
    : m_names(names)
    , m_title(makeLabel({}, TextRole::Title))
    , m_folder(makeLabel({}, TextRole::Muted))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_movedAlong(makeLabel({}, TextRole::Muted))
    , m_missing(makeMissing())
    , m_factsCard(new widgets::Card(tr("What it is")))
    , m_facts(new FactsTable)
    , m_memory(new FactsTable)
    , m_hash(makeLabel({}, TextRole::Caption))
    , m_computeHash(new QPushButton(tr("Compute the fingerprint")))
    , m_measure(new QPushButton(tr("Measure languages with it")))
    , m_hashRow(new QWidget)
    , m_seen(new SeenPanel)
    , m_forModels(new QVBoxLayout)
    , m_templateCard(new widgets::Card(tr("How a conversation is written for it")))
    , m_templateWords(makeLabel({}, TextRole::Muted))
    , m_conversation(makeLabel({}, TextRole::Code))
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    auto* const head = new QVBoxLayout;
    head->setSpacing(metrics::LabelGap);
    for (QLabel* const label : {m_title, m_folder, m_problem, m_movedAlong})
        head->addWidget(label);
    layout->addLayout(head);
    auto* const hash = new QVBoxLayout(m_hashRow);
    hash->setContentsMargins(0, 0, 0, 0);
    hash->addWidget(m_hash);
    hash->addWidget(m_computeHash, 0, Qt::AlignLeft);
    m_hash->setProperty(ExplainProperty, u"model-hash"_s);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_facts, m_memory, m_hashRow})
        m_factsCard->contents().addWidget(part);
    m_templateCard->setProperty(ExplainProperty, u"chat-template"_s);
    m_templateCard->contents().addWidget(m_templateWords);
    m_templateCard->contents().addWidget(m_conversation);
    layout->addWidget(m_missing);
    layout->addWidget(m_seen);
    m_forModels->setSpacing(metrics::CardGap);
    layout->addLayout(m_forModels);
    layout->addWidget(m_factsCard);
    layout->addWidget(m_templateCard);
    layout->addWidget(m_measure, 0, Qt::AlignLeft);
    layout->addStretch();
    m_movedAlong->hide();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_computeHash, &QPushButton::clicked, this, &ModelView::hashRequested);
    connect(m_measure, &QPushButton::clicked, this, &ModelView::measureRequested);
}

QWidget* ModelView::makeMissing()
{
    auto* const card = new widgets::Card(tr("Its folder is not there any more"));
    card->contents().addWidget(makeLabel(
        tr("It may have been moved or renamed, or lies on a disk that is not connected. What was measured "
           "with it is kept."),
        TextRole::Body));
    auto* const point = new QPushButton(tr("Show where it is now"));
    card->contents().addWidget(point, 0, Qt::AlignLeft);
    connect(point, &QPushButton::clicked, this, &ModelView::pointRequested);
    return card;
}

void ModelView::addForModels(QWidget* panel)
{
    m_forModels->addWidget(panel);
    m_panels.append(panel);
    panel->hide();
}

void ModelView::showModel(const ListedModel& model, const ModelCard* card)
{
    for (QWidget* const panel : m_panels)
        panel->setVisible(card != nullptr);
    if (m_title->text() != model.name)
        m_movedAlong->hide();
    m_title->setText(model.name);
    m_folder->setText(QDir::toNativeSeparators(model.folder));
    m_problem->hide();
    m_missing->setVisible(!model.isThere);
    m_factsCard->setVisible(card != nullptr);
    m_memory->setVisible(card != nullptr);
    m_hashRow->setVisible(card != nullptr);
    m_seen->setVisible(card != nullptr);
    m_templateCard->setVisible(card != nullptr);
    m_measure->setVisible(card != nullptr);
    if (card == nullptr)
        return;
    addFacts(*card);
    addMemory(*card);
    showTemplate(*card);
    m_seen->setTokenizer(card->tokenizer);
    setHash(model.hash, false);
}

void ModelView::addFacts(const ModelCard& card)
{
    const QLocale locale;
    const model::ModelConfig& config = card.config;
    m_facts->clear();
    m_facts->add(tr("Architecture"), card.architecture, "model-shape");
    m_facts->add(tr("Layers"), locale.toString(config.layers), "model-shape");
    m_facts->add(
        tr("Numbers for each piece (hidden size)"), locale.toString(config.hiddenSize), "model-shape");
    m_facts->add(tr("Attention heads"),
        config.heads == config.keyValueHeads
            ? locale.toString(config.heads)
            : tr("%1, sharing %2 keys and values")
                  .arg(locale.toString(config.heads), locale.toString(config.keyValueHeads)),
        "model-shape");
    m_facts->add(tr("Weights (parameters)"),
        tr("%1 million", "number of weights")
            .arg(locale.toString(static_cast<double>(modelSize(config).parameters) / 1e6, 'f', 1)),
        "model-shape");
    m_facts->add(tr("Reads at most"), tr("%1 pieces at once").arg(locale.toString(config.maxPositions)),
        "model-shape");
    m_facts->add(
        tr("Vocabulary"), tr("%1 pieces").arg(locale.toString(config.vocabularySize)), "model-tokenizer");
    m_facts->add(tr("Tokenizer"),
        card.hasByteFallback ? tr("%1; characters it does not know become bytes").arg(card.tokenizerKind)
                             : card.tokenizerKind,
        "model-tokenizer");
    m_facts->add(tr("On disk"),
        tr("%1 (%2), %Ln file(s)", nullptr, card.weightFiles).arg(bytesText(card.diskBytes), card.weightType),
        "model-shape");
}

void ModelView::addMemory(const ModelCard& card)
{
    const qint64 measuring = estimatedMeasuringBytes(card.config);
    const qint64 training = estimatedTrainingBytes(card.config);
    const auto free = static_cast<qint64>(platform::availableMemoryBytes());
    const auto judged = [free](qint64 bytes) {
        return bytes > free
            ? ModelView::tr("about %1: more than the %2 that are free").arg(bytesText(bytes), bytesText(free))
            : ModelView::tr("about %1 of %2 free").arg(bytesText(bytes), bytesText(free));
    };
    m_memory->clear();
    m_memory->add(tr("Memory to measure"), judged(measuring), "model-memory");
    m_memory->add(tr("Memory to train"), judged(training), "model-memory");
}

void ModelView::showTemplate(const ModelCard& card)
{
    m_conversation->setVisible(!card.conversation.isEmpty());
    m_conversation->setText(card.conversation);
    if (!card.hasTemplate)
        m_templateWords->setText(
            tr("Its folder declares no template: texts are written one after another, each on its line."));
    else if (card.templateName.isEmpty())
        m_templateWords->setText(
            tr("Its folder declares a template that is not known here. Measuring needs none; for "
               "teaching a task, choose one in the settings of the run."));
    else
        m_templateWords->setText(
            tr("Its folder declares the template %1. An example:").arg(card.templateName));
}

void ModelView::showAdapter(const ListedAdapter& adapter)
{
    for (QWidget* const panel : m_panels)
        panel->hide();
    if (m_title->text() != adapter.name)
        m_movedAlong->hide();
    m_title->setText(adapter.name);
    m_folder->setText(QDir::toNativeSeparators(adapter.folder));
    m_problem->hide();
    m_missing->setVisible(!adapter.isThere);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_memory, m_hashRow, m_seen, m_templateCard})
        part->hide();
    m_factsCard->show();
    m_measure->setVisible(adapter.isThere);
    m_facts->clear();
    m_facts->add(
        tr("Made for the model"), adapter.base.isEmpty() ? tr("not stated") : adapter.base, "adapter");
    m_facts->add(tr("Taught the task in"), namesOf(adapter.taught), "adapter");
    m_facts->add(tr("Brought together"), namesOf(adapter.aligned), "adapter");
    if (adapter.alignLayer > 0)
        m_facts->add(tr("at layer"), QLocale().toString(adapter.alignLayer), "adapter");
    if (!adapter.run.isEmpty())
        m_facts->add(tr("Learned in the run"), adapter.run, "adapter");
    m_facts->add(tr("Licences of its data"),
        adapter.licences.isEmpty() ? tr("not stated") : adapter.licences.join(u", "_s), "adapter");
    m_facts->add(tr("May leave this computer"), permissionWords(adapter.mayLeave), "adapter");
}

void ModelView::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ModelView::showMovedAlong(const QStringList& names)
{
    m_movedAlong->setText(
        tr("Found in the same place, and pointed to: %1.").arg(widgets::listText(names)));
    m_movedAlong->show();
}

void ModelView::setHash(const QString& hash, bool isComputing)
{
    m_hash->setToolTip(hash);
    m_computeHash->setVisible(hash.isEmpty() && !isComputing);
    if (!hash.isEmpty())
        m_hash->setText(tr("Fingerprint (SHA-256): %1").arg(hash.left(HashDigits)));
    else
        m_hash->setText(isComputing
                ? tr("Its fingerprint is being computed.")
                : tr("Its fingerprint, which tells it from any other model, is not computed yet."));
}

QString ModelView::permissionWords(const record::Strictest& mayLeave)
{
    QStringList because;
    for (const std::string& name : mayLeave.because)
        because.append(QString::fromStdString(name));
    const QString names = widgets::listText(because);
    if (mayLeave.permission == record::Permission::Text)
        return tr("everything");
    if (mayLeave.permission == record::Permission::Numbers)
        return tr("numbers only, because of %1", "%1 are names of datasets").arg(names);
    return mayLeave.permission ? tr("nothing, because of %1", "%1 are names of datasets").arg(names)
                               : tr("not stated");
}

QString ModelView::namesOf(const QStringList& keys) const
{
    QStringList names;
    for (const QString& key : keys)
        names.append(m_names.name(key));
    return names.isEmpty() ? tr("nothing") : widgets::listText(names);
}

} // namespace isogloss::app
