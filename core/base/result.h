// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace isogloss {

/// Either a value or an Error. The names are those of std::expected, so that it can take this one's place.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }

    T& value() &
    {
        assert(has_value());
        return std::get<0>(m_state);
    }
    const T& value() const&
    {
        assert(has_value());
        return std::get<0>(m_state);
    }
    T&& value() &&
    {
        assert(has_value());
        return std::get<0>(std::move(m_state));
    }

    Error& error()
    {
        assert(!has_value());
        return std::get<1>(m_state);
    }
    const Error& error() const
    {
        assert(!has_value());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool has_value() const { return !m_error.has_value(); }
    Error& error()
    {
        assert(!has_value());
        return *m_error;
    }
    const Error& error() const
    {
        assert(!has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace isogloss

#define ISOGLOSS_CONCAT_INNER(a, b) a##b
#define ISOGLOSS_CONCAT(a, b) ISOGLOSS_CONCAT_INNER(a, b)

/// `ISOGLOSS_TRY(auto x, f());` declares x with the value of f(), or returns its error from the enclosing
/// function.
#define ISOGLOSS_TRY(declaration, expression)                                                                \
    auto ISOGLOSS_CONCAT(tried, __LINE__) = (expression);                                                    \
    if (!ISOGLOSS_CONCAT(tried, __LINE__).has_value())                                                       \
        return std::move(ISOGLOSS_CONCAT(tried, __LINE__).error());                                          \
    declaration = std::move(ISOGLOSS_CONCAT(tried, __LINE__)).value()

/// `ISOGLOSS_CHECK(f());` returns the error of f() from the enclosing function; for results without a value.
#define ISOGLOSS_CHECK(expression)                                                                           \
    if (auto checked = (expression); !checked.has_value())                                                   \
    return std::move(checked.error())
