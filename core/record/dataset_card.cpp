// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/dataset_card.h"

#include "core/record/json_lists.h"

#include <algorithm>
#include <array>

namespace isogloss::record {

namespace {

constexpr std::array<std::string_view, 3> Kinds{"parallel", "task", "text"};

Result<DatasetKind> readKind(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const std::string name, jsonField<std::string>(json, "kind", source));
    const auto* const found = std::find(Kinds.begin(), Kinds.end(), name);
    if (found == Kinds.end())
        return wrongType(Json(name), "kind", source);
    return static_cast<DatasetKind>(found - Kinds.begin());
}

Result<OriginalFile> readOriginal(const Json& json, const std::string& source)
{
    OriginalFile file;
    ISOGLOSS_TRY(file.path, jsonField<std::string>(json, "path", source));
    ISOGLOSS_TRY(file.sha256, jsonField<std::string>(json, "sha256", source));
    return file;
}

Result<void> readTerms(const Json& json, const std::string& source, DatasetCard& card)
{
    ISOGLOSS_TRY(card.licence, jsonFieldOr(json, "licence", source, std::string()));
    ISOGLOSS_TRY(card.credit, jsonFieldOr(json, "credit", source, std::string()));
    ISOGLOSS_TRY(card.consent, jsonFieldOr(json, "consent", source, std::string()));
    ISOGLOSS_TRY(card.source, jsonFieldOr(json, "source", source, std::string()));
    ISOGLOSS_TRY(card.bibtex, jsonFieldOr(json, "bibtex", source, std::string()));
    ISOGLOSS_TRY(card.mayLeave, readPermission(json, source));
    ISOGLOSS_TRY(card.evaluationOnly, jsonFieldOr(json, "evaluation_only", source, false));
    return {};
}

} // namespace

void takeTerms(DatasetCard& card, const DatasetCard& terms)
{
    card.licence = terms.licence;
    card.credit = terms.credit;
    card.consent = terms.consent;
    card.mayLeave = terms.mayLeave;
    card.evaluationOnly = terms.evaluationOnly;
}

Json toJson(const DatasetCard& card)
{
    Json json{{"schema", 1}, {"id", card.id}, {"kind", Kinds[static_cast<std::size_t>(card.kind)]},
        {"languages", card.languages}, {"records", card.records}, {"skipped", card.skipped},
        {"records_sha256", card.recordsHash}, {"originals", Json::array()}, {"licence", card.licence},
        {"credit", card.credit}, {"consent", card.consent}, {"source", card.source}, {"bibtex", card.bibtex}, {"evaluation_only", card.evaluationOnly}};
    for (const OriginalFile& file : card.originals)
        json["originals"].push_back({{"path", file.path}, {"sha256", file.sha256}});
    if (card.mayLeave)
        json["may_leave"] = nameOf(*card.mayLeave);
    return json;
}

Result<DatasetCard> parseDatasetCard(const Json& json, const std::string& source)
{
    DatasetCard card;
    ISOGLOSS_TRY(card.id, jsonField<std::string>(json, "id", source));
    ISOGLOSS_TRY(card.kind, readKind(json, source));
    ISOGLOSS_TRY(card.languages, jsonTexts(json, "languages", source));
    ISOGLOSS_TRY(card.records, jsonField<std::int64_t>(json, "records", source));
    ISOGLOSS_TRY(card.skipped, jsonFieldOr(json, "skipped", source, std::int64_t{0}));
    ISOGLOSS_TRY(card.recordsHash, jsonFieldOr(json, "records_sha256", source, std::string()));
    ISOGLOSS_TRY(card.originals, jsonList(json, "originals", source, [&](const Json& element) {
        return readOriginal(element, source);
    }));
    ISOGLOSS_CHECK(readTerms(json, source, card));
    return card;
}

} // namespace isogloss::record
