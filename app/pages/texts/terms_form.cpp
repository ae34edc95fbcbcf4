// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/terms_form.h"

#include "app/controllers/terms_history.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/forms/named_field.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ConsentLines = 4;
constexpr record::Permission Permissions[]
    = {record::Permission::Text, record::Permission::Numbers, record::Permission::Nothing}; // behind "not stated"

int mayLeaveOf(const record::DatasetCard& card)
{
    const auto* const found = std::find(std::begin(Permissions), std::end(Permissions), card.mayLeave);
    return card.mayLeave ? 1 + static_cast<int>(found - std::begin(Permissions)) : 0;
}

void addField(QVBoxLayout& rows, const QString& name, QWidget& field, const QString& explains)
{
    field.setProperty(ExplainProperty, explains);
    rows.addWidget(widgets::namedField(name, field));
}

} // namespace

TermsForm::TermsForm(Workbench& workbench)
    : m_history(new TermsHistory(workbench, this))
    , m_licence(new QLineEdit)
    , m_credit(new QLineEdit)
    , m_consent(new QPlainTextEdit)
    , m_mayLeave(new widgets::ChoiceField)
    , m_evaluationOnly(new QCheckBox(tr("For evaluation only: nothing is ever trained on it")))
    , m_origin(makeLabel({}, TextRole::Caption))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_save(new QPushButton(tr("Save")))
    , m_reset(new QPushButton(tr("As it was")))
    , m_undo(new QPushButton(tr("Undo")))
    , m_redo(new QPushButton(tr("Redo")))
{
    build();
    for (QLineEdit* const line : {m_licence, m_credit})
        connect(line, &QLineEdit::textChanged, this, &TermsForm::compare);
    connect(m_consent, &QPlainTextEdit::textChanged, this, &TermsForm::compare);
    connect(m_mayLeave, &QComboBox::currentIndexChanged, this, &TermsForm::compare);
    connect(m_evaluationOnly, &QCheckBox::toggled, this, &TermsForm::compare);
    connect(m_save, &QPushButton::clicked, this, [this] { m_history->change(terms()); });
    connect(m_reset, &QPushButton::clicked, this, &TermsForm::fill);
    connect(m_undo, &QPushButton::clicked, m_history, &TermsHistory::undo);
    connect(m_redo, &QPushButton::clicked, m_history, &TermsHistory::redo);
    connect(m_history, &TermsHistory::undoChanged, this, &TermsForm::updateUndo);
    connect(m_history, &TermsHistory::stored, this, [this] {
        m_isStored = true;
        m_problem->hide();
    });
    connect(m_history, &TermsHistory::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
    updateUndo();
}

void TermsForm::build()
{
    auto* const page = new QWidget;
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, metrics::FieldGap, metrics::FieldGap, 0);
    rows->setSpacing(metrics::FieldGap);
    m_mayLeave->addItems({tr("Not stated"), tr("Everything"), tr("Numbers only: scores, plots, adapters"), tr("Nothing")});
    m_consent->setTabChangesFocus(true);
    m_consent->setMaximumHeight(ConsentLines * fontMetrics().lineSpacing() + 2 * metrics::FieldGap);
    addField(*rows, tr("Licence"), *m_licence, u"licence"_s);
    addField(*rows, tr("Whom to name, as they wish to be named"), *m_credit, u"credit"_s);
    addField(*rows, tr("What the speakers agreed to"), *m_consent, u"consent"_s);
    addField(*rows, tr("What may leave this computer?"), *m_mayLeave, u"may_leave"_s);
    m_evaluationOnly->setProperty(ExplainProperty, u"evaluation_only"_s);
    rows->addWidget(m_evaluationOnly);
    rows->addWidget(m_origin);
    rows->addWidget(m_problem);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    for (QPushButton* const back : {m_undo, m_redo})
        buttons->addWidget(back);
    rows->addLayout(buttons);
    rows->addStretch();
    auto* const remove = new QPushButton(tr("Remove this dataset"));
    connect(remove, &QPushButton::clicked, this, &TermsForm::removalRequested);
    rows->addWidget(remove, 0, Qt::AlignLeading);
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

UndoSource& TermsForm::history()
{
    return *m_history;
}

void TermsForm::show(const DatasetSummary& dataset)
{
    const bool isTyped = dataset.id == m_dataset.id && m_save->isEnabled() && !m_isStored;
    m_dataset = dataset;
    m_isStored = false;
    m_history->setDataset(dataset.id);
    if (!isTyped) // what was typed stays while other things of the workspace change
        fill();
}

void TermsForm::fill()
{
    const record::DatasetCard& card = m_dataset.card;
    m_licence->setText(QString::fromStdString(card.licence));
    m_credit->setText(QString::fromStdString(card.credit));
    m_consent->setPlainText(QString::fromStdString(card.consent));
    m_mayLeave->setCurrentIndex(mayLeaveOf(card));
    m_evaluationOnly->setChecked(card.evaluationOnly);
    const auto originals = static_cast<int>(card.originals.size());
    m_origin->setText(tr("%Ln untouched original(s) kept, %L1 lines left out of the records", "", originals)
                          .arg(card.skipped));
    m_origin->setVisible(originals > 0);
    m_problem->hide();
    compare();
}

record::DatasetCard TermsForm::terms() const
{
    record::DatasetCard card = m_dataset.card;
    card.licence = m_licence->text().trimmed().toStdString();
    card.credit = m_credit->text().trimmed().toStdString();
    card.consent = m_consent->toPlainText().trimmed().toStdString();
    card.mayLeave.reset();
    if (const int choice = m_mayLeave->currentIndex(); choice > 0)
        card.mayLeave = Permissions[choice - 1];
    card.evaluationOnly = m_evaluationOnly->isChecked();
    return card;
}

void TermsForm::compare()
{
    const record::DatasetCard now = terms();
    const record::DatasetCard& was = m_dataset.card;
    const bool isChanged = now.licence != was.licence || now.credit != was.credit || now.consent != was.consent
        || now.mayLeave != was.mayLeave || now.evaluationOnly != was.evaluationOnly;
    m_save->setEnabled(isChanged);
    m_reset->setEnabled(isChanged);
}

void TermsForm::updateUndo()
{
    const QString undo = m_history->undoText();
    const QString redo = m_history->redoText();
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? undo : tr("Undo: %1", "what is undone").arg(undo));
    m_redo->setToolTip(redo.isEmpty() ? redo : tr("Redo: %1", "what is redone").arg(redo));
}

} // namespace isogloss::app
