// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_overlay.h"

#include "core/record/signature.h"
#include "core/store/rows/analysis_row.h"

#include <QCoreApplication>
#include <map>
#include <tuple>

namespace isogloss::app {

namespace {

/// Rows that were made in one way.
struct Way
{
    record::Signature signature;
    std::vector<record::MeasureRow> rows;
    std::int64_t newest = 0; ///< id
};

using Whose = std::pair<qint64, qint64>;
using WayKey = std::tuple<std::string, std::int64_t, std::string, std::string>;

QString fieldWords(const QString& field)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Measure", text); };
    if (field == QLatin1String("text"))
        return words(QT_TRANSLATE_NOOP("Measure", "other sentences"));
    if (field == QLatin1String("N"))
        return words(QT_TRANSLATE_NOOP("Measure", "another number of sentences"));
    if (field == QLatin1String("pool"))
        return words(QT_TRANSLATE_NOOP("Measure", "another pooling"));
    if (field == QLatin1String("center"))
        return words(QT_TRANSLATE_NOOP("Measure", "another centring"));
    if (field == QLatin1String("tokenizer"))
        return words(QT_TRANSLATE_NOOP("Measure", "another tokenizer"));
    if (field == QLatin1String("candidates"))
        return words(QT_TRANSLATE_NOOP("Measure", "another number of candidates"));
    return words(QT_TRANSLATE_NOOP("Measure", "another %1")).arg(field);
}

QStringList differences(const record::Signature& a, const record::Signature& b)
{
    QStringList fields;
    for (const std::string& field : record::incomparableFields(a, b))
        fields << QString::fromStdString(field);
    return fields;
}

} // namespace

QList<OverlaidPair> overlaidPairs(const std::vector<store::AnalysisRow>& rows, const QString& measure,
    const std::string& signature, const OverlaidPair& shown)
{
    const auto wanted = record::parseSignature(signature);
    if (!wanted.has_value())
        return {};
    std::map<Whose, std::map<WayKey, Way>> ways;
    for (const store::AnalysisRow& row : rows) {
        const Whose whose{row.model ? row.model->value : 0, row.adapter ? row.adapter->value : 0};
        if (whose == Whose{shown.model, shown.adapter} || jointMeasure(row.measure.measure) != measure)
            continue;
        const auto made = record::parseSignature(row.measure.signature);
        if (!made.has_value())
            continue;
        const record::Signature& parsed = made.value();
        Way& way = ways[whose][{parsed.text, parsed.sentences, parsed.pooling, parsed.centering}];
        way.signature = parsed;
        way.rows.push_back(row.measure);
        way.newest = row.id.value;
    }
    QList<OverlaidPair> overlaid;
    for (const auto& [whose, made] : ways) {
        OverlaidPair pair{whose.first, whose.second, {}, {}, {}};
        std::int64_t newest = -1;
        for (const auto& [key, way] : made) {
            const QStringList differs = differences(way.signature, wanted.value());
            const bool isFirst = newest < 0;
            if (!isFirst && std::pair(-differs.size(), way.newest) < std::pair(-pair.differs.size(), newest))
                continue;
            pair.differs = differs;
            pair.curve = measuredPair(way.rows).curve(measure);
            newest = way.newest;
        }
        overlaid.append(pair);
    }
    return overlaid;
}

QString differenceWords(const QStringList& fields)
{
    QStringList words;
    for (const QString& field : fields)
        words << fieldWords(field);
    return words.join(QCoreApplication::translate("Measure", ", ", "between words of a list"));
}

} // namespace isogloss::app
