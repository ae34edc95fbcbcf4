// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/settings_panel.h"

#include "app/help/explanations.h"
#include "core/record/settings_table.h"
#include "widgets/common/label.h"
#include "widgets/forms/value_field.h"
#include "widgets/theme/metrics.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using record::ValueKind;
using widgets::FieldSpec;
using widgets::makeLabel;
using widgets::TextRole;
using widgets::ValueField;

namespace {

using Row = record::Setting<record::RunSettings>;

constexpr int TwoColumnsFrom = 90; // width in characters
enum Extent { Simple, Full };

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// What the page itself asks for: the model and the texts.
bool isAskedElsewhere(const Row& row)
{
    return row.kind == ValueKind::Sources || row.key == "model";
}

FieldSpec specOf(const Row& row)
{
    FieldSpec spec;
    spec.key = textOf(row.key);
    spec.title = QCoreApplication::translate("settings", std::string(row.help).c_str());
    spec.unit = row.unit.empty() ? QString() : QCoreApplication::translate("settings", std::string(row.unit).c_str());
    spec.kind = row.kind == ValueKind::Flag ? FieldSpec::Kind::Flag
        : row.kind == ValueKind::Choice     ? FieldSpec::Kind::Choice
        : row.kind == ValueKind::Choices    ? FieldSpec::Kind::Choices
                                            : FieldSpec::Kind::Text;
    for (const std::string_view name : row.names)
        spec.names.append(textOf(name));
    if (row.emptyWord)
        spec.emptyWord = textOf(*row.emptyWord);
    return spec;
}

} // namespace

SettingsPanel::SettingsPanel(SettingsDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_extent(new QButtonGroup(this))
    , m_undo(new QPushButton(tr("Undo")))
    , m_redo(new QPushButton(tr("Redo")))
    , m_resetAll(new QPushButton(tr("Reset all")))
    , m_hidden(makeLabel({}, TextRole::Muted))
    , m_grid(new QGridLayout)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeHead());
    m_grid->setHorizontalSpacing(metrics::CardGap);
    m_grid->setVerticalSpacing(metrics::FieldGap);
    rows->addLayout(m_grid);
    rows->addWidget(m_hidden);
    addFields();
    connect(&m_draft, &SettingsDraft::changed, this, &SettingsPanel::show);
    show();
}

QWidget* SettingsPanel::makeHead()
{
    auto* const head = new QWidget;
    auto* const line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::FieldGap);
    const std::pair<Extent, QString> extents[] = {{Simple, tr("A few settings")}, {Full, tr("All settings")}};
    for (const auto& [extent, name] : extents) {
        auto* const button = new QRadioButton(name);
        m_extent->addButton(button, extent);
        line->addWidget(button);
    }
    m_extent->button(Simple)->setChecked(true);
    line->addStretch();
    for (QPushButton* const button : {m_undo, m_redo, m_resetAll})
        line->addWidget(button);
    connect(m_extent, &QButtonGroup::idToggled, this, &SettingsPanel::show);
    connect(m_undo, &QPushButton::clicked, &m_draft, &SettingsDraft::undo);
    connect(m_redo, &QPushButton::clicked, &m_draft, &SettingsDraft::redo);
    connect(m_resetAll, &QPushButton::clicked, &m_draft, &SettingsDraft::resetAll);
    return head;
}

void SettingsPanel::addFields()
{
    for (const Row& row : record::runSettingsTable()) {
        if (isAskedElsewhere(row))
            continue;
        auto* const field = new ValueField(specOf(row), this);
        field->setProperty(ExplainProperty, u"setting.%1"_s.arg(textOf(row.key)));
        field->hide();
        m_fields.append(field);
        connect(field, &ValueField::edited, &m_draft,
            [this](const QString& key, const QString& value) { m_draft.edit(key, value); });
        connect(field, &ValueField::resetRequested, &m_draft,
            [this](const QString& key) { m_draft.edit(key, std::nullopt); });
    }
}

void SettingsPanel::show()
{
    const record::RunSettings settings = m_draft.settings();
    const QHash<QString, QString> problems = m_draft.problems();
    const bool isFull = m_extent->checkedId() == Full;
    QHash<QString, const Row*> rows;
    for (const Row& row : record::runSettingsTable())
        rows.insert(textOf(row.key), &row);
    int hiddenChanges = 0;
    for (ValueField* const field : m_fields) {
        const QString& key = field->spec().key;
        const Row& row = *rows.value(key);
        const bool isWanted
            = record::isApplied(row.applies, settings) && (isFull || row.level == Row::Level::Simple);
        field->setValue(m_draft.value(key));
        field->setProblem(problems.value(key));
        field->setChangedFrom(
            m_draft.isChanged(key) ? std::optional(m_draft.baseValue(key)) : std::nullopt);
        field->setHidden(!isWanted && !problems.contains(key));
        hiddenChanges += field->isHidden() && m_draft.isChanged(key) ? 1 : 0;
    }
    m_hidden->setText(tr("%Ln changed setting(s) are among those not shown.", nullptr, hiddenChanges));
    m_hidden->setVisible(hiddenChanges > 0);
    m_undo->setEnabled(m_draft.canUndo());
    m_redo->setEnabled(m_draft.canRedo());
    m_resetAll->setEnabled(m_draft.hasChanges());
    place();
}

/// In two columns where there is room.
void SettingsPanel::place()
{
    const int columns = width() >= TwoColumnsFrom * fontMetrics().averageCharWidth() ? 2 : 1;
    int place = 0;
    for (ValueField* const field : m_fields) {
        if (field->isHidden())
            continue;
        m_grid->addWidget(field, place / columns, place % columns, Qt::AlignTop);
        ++place;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
}

void SettingsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        place();
}

QStringList SettingsPanel::problems() const
{
    const QHash<QString, QString> problems = m_draft.problems();
    QStringList lines;
    for (const ValueField* const field : m_fields)
        if (problems.contains(field->spec().key))
            lines.append(tr("%1 %2", "what a setting is; what is wrong with it")
                             .arg(field->spec().title, problems.value(field->spec().key)));
    return lines;
}

void SettingsPanel::focusProblem()
{
    const QHash<QString, QString> problems = m_draft.problems();
    for (ValueField* const field : m_fields)
        if (problems.contains(field->spec().key))
            return field->focusControl();
}

} // namespace isogloss::app
