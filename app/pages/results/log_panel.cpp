// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/log_panel.h"

#include "app/i18n/error_text.h"
#include "app/models/run_curves.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int LeastLines = 8;

QString deviceText(const RunCurves& curves)
{
    if (curves.device.isEmpty())
        return LogPanel::tr("The run has not begun to compute.");
    const QString where = LogPanel::tr("Computed on %1 in %2.", "a device, a type of numbers").arg(curves.device, curves.dtype);
    if (curves.seconds <= 0)
        return where;
    const QLocale locale;
    const QString speed = LogPanel::tr("%1 %2 tokens, %3 a second.", "%1: a sentence on the device")
        .arg(where, locale.toString(curves.tokens),
            locale.toString(static_cast<qint64>(static_cast<double>(curves.tokens) / curves.seconds)));
    if (curves.memoryBytes == 0)
        return speed;
    return LogPanel::tr("%1 At most %2 of its memory held.", "%1: sentences on the device and its speed")
        .arg(speed, locale.formattedDataSize(curves.memoryBytes, 1, QLocale::DataSizeSIFormat));
}

QString checkpointText(const RunCurves& curves)
{
    if (curves.checkpoints.isEmpty())
        return LogPanel::tr("No checkpoint was written yet.");
    return LogPanel::tr("%Ln checkpoint(s) written, the newest at step %1.", nullptr,
        static_cast<int>(curves.checkpoints.size()))
        .arg(QLocale().toString(curves.checkpoints.back()));
}

QString lineOf(const RunMessage& message)
{
    const QString words = errorText(message.code, message.arguments);
    const QString step = QLocale().toString(message.step);
    return message.isWarning ? LogPanel::tr("step %1, warning: %2").arg(step, words)
                             : LogPanel::tr("step %1: %2").arg(step, words);
}

} // namespace

LogPanel::LogPanel()
    : m_device(makeLabel({}, TextRole::Body))
    , m_checkpoints(makeLabel({}, TextRole::Body))
    , m_messages(new QPlainTextEdit)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::FieldGap, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(m_device);
    layout->addWidget(m_checkpoints);
    layout->addWidget(m_messages, 1);
    m_messages->setReadOnly(true);
    m_messages->setPlaceholderText(tr("The run had nothing to say."));
    m_messages->setAccessibleName(tr("Messages of the run"));
    m_messages->setMinimumHeight(LeastLines * fontMetrics().lineSpacing());
}

void LogPanel::show(const RunCurves& curves)
{
    m_device->setText(deviceText(curves));
    m_checkpoints->setText(checkpointText(curves));
    QStringList lines;
    for (const RunMessage& message : curves.messages)
        lines.append(lineOf(message));
    if (curves.failure)
        lines.append(errorText(*curves.failure));
    const QString text = lines.join(u'\n');
    if (text != m_messages->toPlainText())
        m_messages->setPlainText(text);
}

} // namespace isogloss::app
