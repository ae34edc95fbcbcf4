// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/terms_form.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "core/store/datasets.h"
#include "widgets/common/label.h"
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

void addField(QVBoxLayout& rows, const QString& name, QWidget* field, const QString& explains)
{
    auto* const pair = new QVBoxLayout;
    pair->setSpacing(metrics::LabelGap);
    auto* const label = makeLabel(name, TextRole::Body);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setProperty(ExplainProperty, explains);
    pair->addWidget(label);
    pair->addWidget(field);
    rows.addLayout(pair);
}

} // namespace

TermsForm::TermsForm(Workbench& workbench)
    : m_workbench(workbench)
    , m_licence(new QLineEdit)
    , m_credit(new QLineEdit)
    , m_consent(new QPlainTextEdit)
    , m_mayLeave(new QComboBox)
    , m_evaluationOnly(new QCheckBox(tr("For evaluation only: nothing is ever trained on it")))
    , m_origin(makeLabel({}, TextRole::Caption))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_save(new QPushButton(tr("Save")))
    , m_reset(new QPushButton(tr("As it was")))
{
    build();
    for (QLineEdit* const line : {m_licence, m_credit})
        connect(line, &QLineEdit::textChanged, this, &TermsForm::compare);
    connect(m_consent, &QPlainTextEdit::textChanged, this, &TermsForm::compare);
    connect(m_mayLeave, &QComboBox::currentIndexChanged, this, &TermsForm::compare);
    connect(m_evaluationOnly, &QCheckBox::toggled, this, &TermsForm::compare);
    connect(m_save, &QPushButton::clicked, this, &TermsForm::save);
    connect(m_reset, &QPushButton::clicked, this, &TermsForm::fill);
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
    addField(*rows, tr("Licence"), m_licence, u"licence"_s);
    addField(*rows, tr("Whom to name, as they wish to be named"), m_credit, u"credit"_s);
    addField(*rows, tr("What the speakers agreed to"), m_consent, u"consent"_s);
    addField(*rows, tr("What may leave this computer?"), m_mayLeave, u"may_leave"_s);
    m_evaluationOnly->setProperty(ExplainProperty, u"evaluation_only"_s);
    rows->addWidget(m_evaluationOnly);
    rows->addWidget(m_origin);
    rows->addWidget(m_problem);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    rows->addLayout(buttons);
    rows->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TermsForm::show(const DatasetSummary& dataset)
{
    const bool isEdited = dataset.id == m_dataset.id && m_save->isEnabled();
    m_dataset = dataset;
    if (!isEdited) // what was typed stays while other things of the workspace change
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
    m_origin->setText(tr("%n untouched original(s) kept, %L1 lines left out of the records", "", originals)
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

void TermsForm::save()
{
    const record::DatasetCard changed = terms();
    m_workbench.session().write(
        this,
        [folder = m_workbench.session().folder(), id = store::DatasetId{m_dataset.id}, changed](
            store::Database& database) { return store::setDatasetTerms(database, folder, id, changed); },
        [this, changed, id = m_dataset.id](Result<void> stored) {
            if (id != m_dataset.id)
                return;
            m_problem->setVisible(!stored.has_value());
            if (!stored.has_value())
                return m_problem->setText(errorText(stored.error()));
            m_dataset.card = changed;
            compare();
        });
}

} // namespace isogloss::app
