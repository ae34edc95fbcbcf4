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

/// Stores rows that share all but their measures, numbering their signatures.
class RowInserter
{
public:
    static Result<RowInserter> prepare(Database& database)
    {
        ISOGLOSS_TRY(
            Statement insert, database.prepare(insertSql(AnalysisRow::Table, columnsOf<AnalysisRow>())));
        return RowInserter(database, std::move(insert));
    }

    Result<SignatureId> signatureOf(const std::string& text)
    {
        const auto known = m_signatures.find(text);
        if (known != m_signatures.end())
            return known->second;
        ISOGLOSS_TRY(const SignatureId id, signatureWithText(*m_database, text));
        m_signatures.emplace(text, id);
        return id;
    }

    Result<void> insert(AnalysisRow& row, const record::MeasureRow& measure)
    {
        ISOGLOSS_TRY(row.signature, signatureOf(measure.signature));
        row.measure = measure;
        bindRow(m_insert, row);
        return m_insert.run();
    }

private:
    RowInserter(Database& database, Statement insert)
        : m_database(&database)
        , m_insert(std::move(insert))
    {
    }

    Database* m_database;
    Statement m_insert;
    std::map<std::string, SignatureId> m_signatures;
};

Result<void> addSignatureTexts(const Database& database, std::vector<AnalysisRow>& rows)
{
    std::map<SignatureId, std::string> texts;
    for (AnalysisRow& row : rows) {
        if (!texts.contains(row.signature)) {
            ISOGLOSS_TRY(const SignatureRow signature, rowOf<SignatureRow>(database, row.signature));
            texts[row.signature] = signature.text;
        }
        row.measure.signature = texts[row.signature];
    }
    return {};
}

} // namespace

Result<void> addSnapshot(Database& database, RunId run, const record::AlignmentSnapshot& snapshot)
{
    ISOGLOSS_TRY(RowInserter inserter, RowInserter::prepare(database));
    AnalysisRow row;
    row.run = run;
    row.step = snapshot.step;
    for (const record::MeasureRow& measure : snapshot.rows)
        ISOGLOSS_CHECK(inserter.insert(row, measure));
    return {};
}

Result<std::vector<AnalysisRow>> analysisOf(const Database& database, RunId run)
{
    ISOGLOSS_TRY(std::vector<AnalysisRow> rows,
        selectRows<AnalysisRow>(database, "WHERE run = ?1 ORDER BY step, id", run));
    ISOGLOSS_CHECK(addSignatureTexts(database, rows));
    return rows;
}

Result<void> addMeasures(Database& database, ModelId model, std::optional<AdapterId> adapter,
    const std::vector<record::MeasureRow>& rows)
{
    ISOGLOSS_TRY(RowInserter inserter, RowInserter::prepare(database));
    ISOGLOSS_TRY(Statement remove,
        database.prepare("DELETE FROM analysis_rows WHERE run IS NULL AND model = ?1 AND adapter IS ?2 "
                         "AND source = ?3 AND target = ?4 AND measure = ?5 AND signature = ?6"));
    AnalysisRow row;
    row.model = model;
    row.adapter = adapter;
    for (const record::MeasureRow& measure : rows) {
        ISOGLOSS_TRY(const SignatureId signature, inserter.signatureOf(measure.signature));
        bindColumn(remove, 1, model);
        bindColumn(remove, 2, adapter);
        bindColumn(remove, 3, measure.source);
        bindColumn(remove, 4, measure.target);
        bindColumn(remove, 5, measure.measure);
        bindColumn(remove, 6, signature);
        ISOGLOSS_CHECK(remove.run());
        ISOGLOSS_CHECK(inserter.insert(row, measure));
    }
    return {};
}

Result<std::vector<AnalysisRow>> measuresOf(const Database& database, ModelId model,
    std::optional<AdapterId> adapter, const std::string& source, const std::string& target)
{
    ISOGLOSS_TRY(std::vector<AnalysisRow> rows,
        selectRows<AnalysisRow>(database,
            "WHERE run IS NULL AND model = ?1 AND adapter IS ?2 AND source = ?3 AND target = ?4 ORDER BY id",
            model, adapter, source, target));
    ISOGLOSS_CHECK(addSignatureTexts(database, rows));
    return rows;
}

Result<std::vector<AnalysisRow>> measuresOfPair(
    const Database& database, const std::string& source, const std::string& target)
{
    ISOGLOSS_TRY(std::vector<AnalysisRow> rows,
        selectRows<AnalysisRow>(database,
            "WHERE run IS NULL AND model IS NOT NULL AND source = ?1 AND target = ?2 ORDER BY id", source, target));
    ISOGLOSS_CHECK(addSignatureTexts(database, rows));
    return rows;
}

Result<std::optional<std::pair<std::string, std::string>>> bestPair(const Database& database, ModelId model,
    std::optional<AdapterId> adapter, const std::string& notSource, const std::string& notTarget)
{
    std::optional<std::pair<std::string, std::string>> best;
    ISOGLOSS_TRY(const auto row,
        findRow<AnalysisRow>(database,
            "WHERE run IS NULL AND model = ?1 AND adapter IS ?2 AND measure = 'retrieval_forward' "
            "AND NOT (source = ?3 AND target = ?4) AND NOT (source = ?4 AND target = ?3) ORDER BY value DESC, id",
            model, adapter, notSource, notTarget));
    if (row)
        best.emplace(row->measure.source, row->measure.target);
    return best;
}

} // namespace isogloss::store
