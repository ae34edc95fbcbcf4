// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/exact_settings.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int SettingsLines = 14;

} // namespace

QString trainCommand(const QString& run)
{
    QString quoted = run;
    quoted.replace(u"'"_s, u"'\\''"_s);
    return u"isogloss-cli train settings.json --out './%1'"_s.arg(quoted);
}

ExactSettings::ExactSettings(QWidget* parent)
    : QWidget(parent)
    , m_settings(new QPlainTextEdit)
    , m_command(makeLabel({}, TextRole::Code))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    m_settings->setReadOnly(true);
    m_settings->setLayoutDirection(Qt::LeftToRight); // code, whatever the direction of the window
    m_settings->setAccessibleName(tr("The exact settings"));
    m_settings->setMinimumHeight(SettingsLines * fontMetrics().lineSpacing());
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setAccessibleName(tr("The command line"));
    auto* const copySettings = new QPushButton(tr("Copy the settings"));
    auto* const copyCommand = new QPushButton(tr("Copy the command"));
    layout->addWidget(m_settings);
    layout->addWidget(copySettings, 0, Qt::AlignLeft);
    layout->addWidget(makeLabel(
        tr("The same run without the window: save the settings as settings.json, then"), TextRole::Muted));
    layout->addWidget(m_command);
    layout->addWidget(copyCommand, 0, Qt::AlignLeft);
    connect(copySettings, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_settings->toPlainText()); });
    connect(copyCommand, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_command->text()); });
}

void ExactSettings::showRun(const QString& settings, const QString& run)
{
    if (m_settings->toPlainText() != settings) // keeps the place where someone reads
        m_settings->setPlainText(settings);
    m_command->setText(trainCommand(run));
}

void ExactSettings::clear()
{
    m_settings->clear();
    m_command->clear();
}

} // namespace isogloss::app
