// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"

#include <map>

namespace isogloss::store {

namespace {

Result<SignatureId> signatureWithText(Database& database, const std::string& text)
{
    ISOGLOSS_TRY(const auto found, findRow<SignatureRow>(database, "WHERE text = ?1", text));
    if (found)
        return found->id;
    return insertRow(database, SignatureRow{{}, text});
}

} // namespace

Result<void> addSnapshot(Database& database, RunId run, const record::AlignmentSnapshot& snapshot)
{
    ISOGLOSS_TRY(Statement insert, database.prepare(insertSql(AnalysisRow::Table, columnsOf<AnalysisRow>())));
    std::map<std::string, SignatureId> signatures;
    AnalysisRow row;
    row.run = run;
    row.step = snapshot.step;
    for (const record::MeasureRow& measure : snapshot.rows) {
        auto known = signatures.find(measure.signature);
        if (known == signatures.end()) {
            ISOGLOSS_TRY(const SignatureId id, signatureWithText(database, measure.signature));
            known = signatures.emplace(measure.signature, id).first;
        }
        row.measure = measure;
        row.signature = known->second;
        bindRow(insert, row);
        ISOGLOSS_CHECK(insert.run());
    }
    return {};
}

Result<std::vector<AnalysisRow>> analysisOf(const Database& database, RunId run)
{
    ISOGLOSS_TRY(std::vector<AnalysisRow> rows,
        selectRows<AnalysisRow>(database, "WHERE run = ?1 ORDER BY step, id", run));
    std::map<SignatureId, std::string> texts;
    for (AnalysisRow& row : rows) {
        if (!texts.contains(row.signature)) {
            ISOGLOSS_TRY(const SignatureRow signature, rowOf<SignatureRow>(database, row.signature));
            texts[row.signature] = signature.text;
        }
        row.measure.signature = texts[row.signature];
    }
    return rows;
}

} // namespace isogloss::store
