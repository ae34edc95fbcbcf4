// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace isogloss {

/// A seeded generator (xoshiro256**, Blackman & Vigna 2018) whose stream is the same on every platform. One
/// for each purpose, so that drawing more for one never shifts another. One thread at a time.
class Rng
{
public:
    /// `purpose` ("shuffle", "dropout" ...) separates the streams that share a seed.
    Rng(std::uint64_t seed, std::string_view purpose);

    std::uint64_t next();
    /// Uniform in [0, bound), without bias; bound > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Standard normal.
    double normal();

    template <typename T>
    void shuffle(std::span<T> values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

    /// The whole state as text, for checkpoints; restore accepts only what state() wrote.
    std::string state() const;
    bool restore(std::string_view state);

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace isogloss
