// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_overlays.h"

#include "app/controllers/workbench.h"
#include "core/record/signature.h"
#include "core/store/analysis.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/model_row.h"

#include <QPointer>
#include <map>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

/// "base", or "base + align_only"
Result<QString> nameOf(const store::Database& database, const OverlaidPair& pair)
{
    ISOGLOSS_TRY(const auto model, store::rowOf<store::ModelRow>(database, store::ModelId{pair.model}));
    const QString name = QString::fromStdString(model.name);
    if (pair.adapter == 0)
        return name;
    ISOGLOSS_TRY(const auto adapter, store::rowOf<store::AdapterRow>(database, store::AdapterId{pair.adapter}));
    return MeasureOverlays::tr("%1 + %2", "a model and its adapter").arg(name, QString::fromStdString(adapter.name));
}

Result<QList<OverlaidPair>> readPairs(
    const store::Database& database, const MeasureRequest& request, const std::string& signature)
{
    ISOGLOSS_TRY(const auto rows,
        store::measuresOfPair(database, request.pair.source.toStdString(), request.pair.target.toStdString()));
    QList<OverlaidPair> pairs
        = overlaidPairs(rows, request.measure, signature, {request.model, request.adapter, {}, {}, {}});
    for (OverlaidPair& pair : pairs) {
        ISOGLOSS_TRY(pair.name, nameOf(database, pair));
    }
    return pairs;
}

/// The rows of a pair that were made as `signature` says, but for the text.
std::vector<record::MeasureRow> madeAlike(
    const std::vector<store::AnalysisRow>& rows, const QString& measure, const record::Signature& wanted)
{
    std::vector<record::MeasureRow> alike;
    for (const store::AnalysisRow& row : rows) {
        const auto made = record::parseSignature(row.measure.signature);
        if (jointMeasure(row.measure.measure) == measure && made.has_value()
            && made.value().pooling == wanted.pooling && made.value().centering == wanted.centering)
            alike.push_back(row.measure);
    }
    return alike;
}

Result<std::optional<WellKnownPair>> readWellKnown(
    const store::Database& database, const MeasureRequest& request, const std::string& signature)
{
    std::optional<WellKnownPair> known;
    const auto wanted = record::parseSignature(signature);
    if (!wanted.has_value())
        return known;
    const auto adapter
        = request.adapter == 0 ? std::nullopt : std::optional(store::AdapterId{request.adapter});
    ISOGLOSS_TRY(const auto best,
        store::bestPair(database, store::ModelId{request.model}, adapter, request.pair.source.toStdString(),
            request.pair.target.toStdString()));
    if (!best)
        return known;
    ISOGLOSS_TRY(const auto rows,
        store::measuresOf(database, store::ModelId{request.model}, adapter, best->first, best->second));
    const MeasuredCurve curve
        = measuredPair(madeAlike(rows, request.measure, wanted.value())).curve(request.measure);
    if (!curve.isEmpty())
        known = WellKnownPair{QString::fromStdString(best->first), QString::fromStdString(best->second), curve};
    return known;
}

/// Both together.
struct Beside
{
    QList<OverlaidPair> pairs;
    std::optional<WellKnownPair> wellKnown;
};

} // namespace

MeasureOverlays::MeasureOverlays(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void MeasureOverlays::read(const MeasureRequest& request, const std::string& signature)
{
    const auto body = [request, signature](const store::Database& database) -> Result<Beside> {
        Beside beside;
        ISOGLOSS_TRY(beside.pairs, readPairs(database, request, signature));
        ISOGLOSS_TRY(beside.wellKnown, readWellKnown(database, request, signature));
        return beside;
    };
    m_workbench.session().read(this, body, [this, number = ++m_number](const Result<Beside>& beside) {
        if (number != m_number || !beside.has_value())
            return;
        m_pairs = beside.value().pairs;
        m_wellKnown = beside.value().wellKnown;
        Q_EMIT changed();
    });
}

} // namespace isogloss::app
