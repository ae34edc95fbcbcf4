// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measured_content.h"

#include <QCoreApplication>

namespace isogloss::app {

QString MeasuredContent::pairName(const QString& source, const QString& target) const
{
    return QCoreApplication::translate("Measure", "%1 and %2", "two languages")
        .arg(nameOf(source), nameOf(target));
}

QString howWords(const MeasureRequest& request)
{
    QStringList sentences;
    const auto words = [](const char* text) { return QCoreApplication::translate("Measure", text); };
    const bool isMexa = request.measure == QStringLiteral("mexa");
    const analysis::Pool pool = isMexa ? request.mexaPool() : request.pool;
    if (pool == analysis::Pool::Weighted)
        sentences << words(
            QT_TRANSLATE_NOOP("Measure", "A sentence is the mean of its pieces, later ones counting more."));
    if (isMexa && pool == analysis::Pool::Mean)
        sentences << words(QT_TRANSLATE_NOOP("Measure", "A sentence is the mean of its pieces."));
    if (pool == analysis::Pool::Last)
        sentences << words(QT_TRANSLATE_NOOP("Measure", "A sentence is its last piece."));
    if (request.isCentred)
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Each language's mean is taken away."));
    if (request.dtype != QStringLiteral("f32"))
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Computed in %1, as the run that made the adapter did."))
                         .arg(request.dtype);
    return sentences.join(u' ');
}

QStringList textList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace isogloss::app
