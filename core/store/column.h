// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/record/adapter_card.h"
#include "core/record/dataset_card.h"
#include "core/store/database.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

/// How the types of row structs lie in columns: numbers and texts as they are, truth as 0 or 1, an empty
/// optional as NULL, an enum as the word that wordsOf(it) gives, a card as its JSON.
namespace isogloss::store {

/// An enum with a function `constexpr auto wordsOf(E)` beside it that gives an array of one word for each
/// value, in order.
template <typename T>
concept WordedEnum = std::is_enum_v<T> && requires(T value)
{
    wordsOf(value).size();
};

template <WordedEnum E>
constexpr std::string_view wordOf(E value)
{
    return wordsOf(value)[static_cast<std::size_t>(value)];
}

/// Error of a column whose value nobody but another program can have written: DatabaseDamaged{path, reason}.
Error columnError(std::string_view value);

inline void bindColumn(Statement& statement, int position, std::int64_t value)
{
    statement.bind(position, value);
}
inline void bindColumn(Statement& statement, int position, int value)
{
    statement.bind(position, std::int64_t{value});
}
inline void bindColumn(Statement& statement, int position, double value)
{
    statement.bind(position, value);
}
inline void bindColumn(Statement& statement, int position, std::string_view value)
{
    statement.bind(position, value);
}
inline void bindColumn(Statement& statement, int position, std::same_as<bool> auto value)
{
    statement.bind(position, std::int64_t{value});
}
void bindColumn(Statement& statement, int position, const record::DatasetCard& value);
void bindColumn(Statement& statement, int position, const record::AdapterCard& value);

template <typename Tag>
void bindColumn(Statement& statement, int position, StrongId<Tag> value)
{
    statement.bind(position, value.value);
}

template <WordedEnum E>
void bindColumn(Statement& statement, int position, E value)
{
    statement.bind(position, wordOf(value));
}

template <typename T>
void bindColumn(Statement& statement, int position, const std::optional<T>& value)
{
    if (value)
        bindColumn(statement, position, *value);
    else
        statement.bindNull(position);
}

inline Result<void> readColumn(const Statement& statement, int column, std::int64_t& value)
{
    value = statement.integer(column);
    return {};
}
inline Result<void> readColumn(const Statement& statement, int column, int& value)
{
    value = static_cast<int>(statement.integer(column));
    return {};
}
inline Result<void> readColumn(const Statement& statement, int column, bool& value)
{
    value = statement.integer(column) != 0;
    return {};
}
inline Result<void> readColumn(const Statement& statement, int column, double& value)
{
    value = statement.real(column);
    return {};
}
inline Result<void> readColumn(const Statement& statement, int column, std::string& value)
{
    value = statement.text(column);
    return {};
}
Result<void> readColumn(const Statement& statement, int column, record::DatasetCard& value);
Result<void> readColumn(const Statement& statement, int column, record::AdapterCard& value);

template <typename Tag>
Result<void> readColumn(const Statement& statement, int column, StrongId<Tag>& value)
{
    value.value = statement.integer(column);
    return {};
}

template <WordedEnum E>
Result<void> readColumn(const Statement& statement, int column, E& value)
{
    const std::string word = statement.text(column);
    const auto words = wordsOf(value);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return columnError(word);
    value = static_cast<E>(found - words.begin());
    return {};
}

template <typename T>
Result<void> readColumn(const Statement& statement, int column, std::optional<T>& value)
{
    if (statement.isNull(column)) {
        value.reset();
        return {};
    }
    return readColumn(statement, column, value.emplace());
}

} // namespace isogloss::store
