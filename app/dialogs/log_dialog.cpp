// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/log_dialog.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int WidthCharacters = 100;
constexpr int Lines = 20;

} // namespace

LogDialog::LogDialog(const QString& log, const QString& report, QWidget* parent)
    : QDialog(parent)
    , m_lines(log.split(QLatin1Char('\n')))
    , m_report(report)
    , m_find(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Copy report")))
    , m_copied(makeLabel({}, TextRole::Muted))
{
    setWindowTitle(tr("Log"));
    m_find->setPlaceholderText(tr("Show lines that contain"));
    m_find->setAccessibleName(tr("Show lines that contain"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // times and codes, in English
    m_text->setAccessibleName(tr("Log"));
    m_text->setMinimumHeight(Lines * fontMetrics().lineSpacing());
    m_copy->setProperty("main", true);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("What the program did, with the newest line last. It stays on this computer. The report "
                                 "holds the program, the computer and these lines, without your name, the name of "
                                 "your computer, or any words of your texts."),
        TextRole::Body));
    rows->addWidget(m_find);
    rows->addWidget(m_text, 1);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(metrics::FieldGap);
    foot->addWidget(m_copy);
    foot->addWidget(m_copied, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    foot->addWidget(buttons);
    rows->addLayout(foot);
    setMinimumWidth(WidthCharacters * fontMetrics().averageCharWidth());
    connect(m_find, &QLineEdit::textChanged, this, &LogDialog::showLines);
    connect(m_copy, &QPushButton::clicked, this, &LogDialog::copyReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showLines();
}

void LogDialog::showLines()
{
    m_text->setPlainText(m_lines.filter(m_find->text(), Qt::CaseInsensitive).join(QLatin1Char('\n')));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

void LogDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(m_report);
    m_copied->setText(tr("Copied. Read it before you send it."));
}

} // namespace isogloss::app
