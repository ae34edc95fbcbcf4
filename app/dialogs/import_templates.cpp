// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_templates.h"

#include "app/controllers/import_memory.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int LeastCharacters = 12;

enum class Begin { Files, LastTime, Template };

} // namespace

ImportTemplates::ImportTemplates(WorkspaceSession& session)
    : m_memory(new ImportMemory(session, this))
    , m_begin(new widgets::ChoiceField)
    , m_offer(new QPushButton(tr("Keep as a template")))
    , m_naming(new QWidget)
    , m_name(new QLineEdit)
    , m_keep(new QPushButton(tr("Keep")))
    , m_told(makeLabel({}, TextRole::Muted))
{
    build();
    connectAll();
    fill();
}

void ImportTemplates::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    m_begin->setAccessibleName(tr("Begin with"));
    m_begin->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_begin->setMinimumContentsLength(LeastCharacters);
    m_offer->setProperty("link", true);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_begin, 1);
    row->addWidget(m_offer);
    row->addStretch();
    rows->addLayout(row);
    auto* const naming = new QHBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(metrics::FieldGap);
    m_name->setPlaceholderText(tr("Name of the template"));
    m_name->setAccessibleName(m_name->placeholderText());
    naming->addWidget(m_name, 1);
    naming->addWidget(m_keep);
    rows->addWidget(m_naming);
    rows->addWidget(m_told);
    for (QWidget* const hidden : std::initializer_list<QWidget*>{m_naming, m_told})
        hidden->hide();
    for (QPushButton* const button : {m_offer, m_keep})
        button->setAutoDefault(false);
    setProperty(ExplainProperty, u"import_template"_s);
}

void ImportTemplates::connectAll()
{
    connect(m_begin, &QComboBox::activated, this, &ImportTemplates::begin);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        m_naming->setVisible(!m_naming->isVisible());
        m_name->setFocus();
    });
    connect(m_name, &QLineEdit::textChanged, this, &ImportTemplates::update);
    connect(m_keep, &QPushButton::clicked, this, [this] { m_memory->keep(m_name->text().trimmed(), m_choices); });
    connect(m_memory, &ImportMemory::changed, this, [this] {
        fill();
        if (m_memory->remembered() && m_choices == data::ImportChoices()) {
            m_begin->setCurrentIndex(m_begin->findData(int(Begin::LastTime)));
            use(*m_memory->remembered());
        }
    });
    connect(m_memory, &ImportMemory::taken, this, &ImportTemplates::use);
    connect(m_memory, &ImportMemory::kept, this, [this](const QString& name) {
        m_naming->hide();
        m_told->setText(tr("Kept as %1.", "name of a template").arg(name));
        m_told->show();
    });
    connect(m_memory, &ImportMemory::failed, this, [this](const QString& message) {
        m_told->setText(message);
        m_told->show();
    });
}

void ImportTemplates::look(const std::vector<data::ImportFile>& files)
{
    m_memory->look(files);
}

void ImportTemplates::setChoices(const data::ImportChoices& choices)
{
    m_choices = choices;
    update();
}

void ImportTemplates::fill()
{
    const QString chosen = m_begin->currentText();
    m_begin->clear();
    m_begin->addItem(tr("Begin with the files alone"), int(Begin::Files));
    if (m_memory->remembered())
        m_begin->addItem(tr("As last time with these files"), int(Begin::LastTime));
    for (const QString& name : m_memory->names())
        m_begin->addItem(name, int(Begin::Template));
    m_begin->setCurrentIndex(std::max(0, m_begin->findText(chosen)));
    update();
}

void ImportTemplates::begin()
{
    switch (Begin(m_begin->currentData().toInt())) {
    case Begin::Files:
        return use({});
    case Begin::LastTime:
        return use(m_memory->remembered().value_or(data::ImportChoices()));
    case Begin::Template:
        return m_memory->take(m_begin->currentText());
    }
}

void ImportTemplates::use(const data::ImportChoices& choices)
{
    m_told->hide();
    setChoices(choices);
    Q_EMIT chosen(choices);
}

void ImportTemplates::update()
{
    const bool isChosen = m_choices != data::ImportChoices();
    m_begin->setVisible(m_begin->count() > 1);
    m_offer->setVisible(isChosen);
    if (!isChosen)
        m_naming->hide();
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty());
}

} // namespace isogloss::app
