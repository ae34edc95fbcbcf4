// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/value_field.h"

#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

using Kind = FieldSpec::Kind;

ValueField::ValueField(FieldSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_title(makeLabel(m_spec.title, TextRole::Body))
    , m_control(makeControl())
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_reset(new QPushButton)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    m_title->setBuddy(m_control);
    m_control->setAccessibleName(m_spec.title);
    m_reset->setProperty("link", true);
    m_reset->hide();
    m_problem->hide();
    auto* const line = new QHBoxLayout;
    line->setSpacing(metrics::FieldGap);
    line->addWidget(m_control, m_spec.kind == Kind::Flag ? 0 : 1);
    if (!m_spec.unit.isEmpty())
        line->addWidget(makeLabel(m_spec.unit, TextRole::Muted));
    line->addWidget(m_reset);
    if (m_spec.kind == Kind::Flag)
        line->addStretch();
    rows->addWidget(m_title);
    rows->addLayout(line);
    rows->addWidget(m_problem);
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT resetRequested(m_spec.key); });
}

QWidget* ValueField::makeControl()
{
    switch (m_spec.kind) {
    case Kind::Flag: {
        auto* const box = new QCheckBox(tr("yes"));
        connect(box, &QCheckBox::toggled, this, &ValueField::tell);
        return box;
    }
    case Kind::Choice: {
        auto* const list = new ChoiceField;
        list->addItems(m_spec.names);
        connect(list, &QComboBox::activated, this, &ValueField::tell);
        return list;
    }
    case Kind::Choices:
        return makeChoices();
    case Kind::Text: {
        auto* const line = new QLineEdit;
        line->setPlaceholderText(m_spec.emptyWord);
        connect(line, &QLineEdit::editingFinished, this, &ValueField::tell);
        return line;
    }
    }
    return nullptr;
}

QWidget* ValueField::makeChoices()
{
    constexpr int Columns = 4;
    auto* const boxes = new QWidget;
    auto* const grid = new QGridLayout(boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::LabelGap);
    for (int i = 0; i < m_spec.names.size(); ++i) {
        auto* const box = new QCheckBox(m_spec.names[i]);
        connect(box, &QCheckBox::toggled, this, &ValueField::tell);
        grid->addWidget(box, i / Columns, i % Columns);
    }
    return boxes;
}

QString ValueField::value() const
{
    if (const auto* const box = qobject_cast<QCheckBox*>(m_control))
        return box->isChecked() ? u"true"_s : u"false"_s;
    if (const auto* const list = qobject_cast<QComboBox*>(m_control))
        return list->currentText();
    if (const auto* const line = qobject_cast<QLineEdit*>(m_control))
        return line->text().trimmed();
    QStringList chosen;
    for (const auto* const box : m_control->findChildren<QCheckBox*>())
        if (box->isChecked())
            chosen.append(box->text());
    return chosen.join(u',');
}

void ValueField::setValue(const QString& value)
{
    m_told = value;
    if (auto* const flag = qobject_cast<QCheckBox*>(m_control)) {
        const QSignalBlocker quiet(flag);
        flag->setChecked(value == u"true"_s);
    } else if (auto* const list = qobject_cast<QComboBox*>(m_control)) {
        list->setCurrentIndex(list->findText(value));
    } else if (auto* const line = qobject_cast<QLineEdit*>(m_control)) {
        if (line->text().trimmed() != value)
            line->setText(value);
    } else {
        const QStringList chosen = value.split(u',', Qt::SkipEmptyParts);
        for (auto* const box : m_control->findChildren<QCheckBox*>()) {
            const QSignalBlocker quiet(box);
            box->setChecked(chosen.contains(box->text()));
        }
    }
}

void ValueField::tell()
{
    if (const QString now = value(); now != m_told) {
        m_told = now;
        Q_EMIT edited(m_spec.key, now);
    }
}

void ValueField::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_control->setAccessibleDescription(problem);
}

void ValueField::setChangedFrom(const std::optional<QString>& usual)
{
    QFont font = m_title->font();
    font.setBold(usual.has_value());
    m_title->setFont(font);
    m_reset->setVisible(usual.has_value());
    if (!usual)
        return;
    m_reset->setText(usual->isEmpty() ? tr("Reset to %1").arg(m_spec.emptyWord.isEmpty() ? tr("nothing") : m_spec.emptyWord)
                                      : tr("Reset to %1").arg(*usual));
    m_reset->setAccessibleName(tr("%1: reset", "%1 is the title of a field").arg(m_spec.title));
}

void ValueField::focusControl()
{
    QWidget* const first = m_spec.kind == Kind::Choices ? m_control->findChild<QCheckBox*>() : m_control;
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace isogloss::widgets
