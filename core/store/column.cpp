// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column.h"

#include "core/base/excerpt.h"
#include "core/store/errors.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace {

constexpr std::string_view Source = "workspace.db";

template <typename Card, typename Parse>
Result<void> readCard(const Statement& statement, int column, Card& card, Parse parse)
{
    ISOGLOSS_TRY(const Json json, parseJson(statement.text(column), Source));
    ISOGLOSS_TRY(card, parse(json, std::string(Source)));
    return {};
}

} // namespace

Error columnError(std::string_view value)
{
    return {errors::DatabaseDamaged,
        {{"path", std::string(Source)}, {"reason", "unknown value " + excerpt(value)}}, {}};
}

void bindColumn(Statement& statement, int position, const record::DatasetCard& value)
{
    statement.bind(position, toJsonLine(record::toJson(value)));
}

void bindColumn(Statement& statement, int position, const record::AdapterCard& value)
{
    statement.bind(position, toJsonLine(record::toJson(value)));
}

Result<void> readColumn(const Statement& statement, int column, record::DatasetCard& value)
{
    return readCard(statement, column, value, record::parseDatasetCard);
}

Result<void> readColumn(const Statement& statement, int column, record::AdapterCard& value)
{
    return readCard(statement, column, value, record::parseAdapterCard);
}

} // namespace isogloss::store
