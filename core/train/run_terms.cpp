// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_terms.h"

#include "core/data/card_file.h"
#include "core/train/errors.h"

#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::train {

namespace {

using Paths = std::vector<std::string>;

template <typename Source>
void addPaths(const std::vector<Source>& sources, Paths& paths)
{
    for (const Source& source : sources) {
        if constexpr (requires { source.sourcePath; })
            paths.insert(paths.end(), {source.sourcePath, source.targetPath});
        paths.push_back(source.path);
    }
}

class TermsReader
{
public:
    explicit TermsReader(bool hasReason)
        : m_hasReason(hasReason)
    {
    }

    Result<void> read(const Paths& paths, bool learns)
    {
        for (const std::string& path : paths)
            if (!path.empty())
                ISOGLOSS_CHECK(read(path, learns));
        return {};
    }

    RunTerms take() { return {std::move(m_terms), {m_evaluationOnly.begin(), m_evaluationOnly.end()}}; }

private:
    Result<void> read(const std::string& path, bool learns)
    {
        ISOGLOSS_TRY(const auto card, data::cardOfRecords(path));
        if (card && card->evaluationOnly && learns) {
            if (!m_hasReason)
                return Error{errors::EvaluationOnly,
                    {{"path", path}, {"field", "data.evaluation_only_reason"}}, {}};
            m_evaluationOnly.insert(card->id);
        }
        if (!m_seen.insert(path).second)
            return {};
        m_terms.mayLeave.add(card ? card->mayLeave : std::nullopt, card ? card->id : path);
        if (card)
            m_terms.add(card->licence, card->credit);
        return {};
    }

    const bool m_hasReason;
    std::set<std::string> m_seen;
    std::set<std::string> m_evaluationOnly;
    record::DataTerms m_terms;
};

} // namespace

Result<RunTerms> readTerms(const record::DataSettings& data)
{
    Paths learned;
    addPaths(data.task, learned);
    addPaths(data.parallel, learned);
    addPaths(data.text, learned);
    Paths judging;
    addPaths(data.validation, judging);
    addPaths(data.watch, judging);
    addPaths(data.control, judging);
    TermsReader reader(!data.evaluationOnlyReason.empty());
    ISOGLOSS_CHECK(reader.read(learned, true));
    ISOGLOSS_CHECK(reader.read(judging, false));
    return reader.take();
}

Json toJson(const RunTerms& terms)
{
    Json json = Json::object();
    record::writeDataTerms(terms.data, json);
    if (!terms.evaluationOnly.empty())
        json["evaluation_only"] = terms.evaluationOnly;
    return json;
}

} // namespace isogloss::train
