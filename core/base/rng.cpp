// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <numbers>

namespace isogloss {

namespace {

/// SplitMix64, which the authors of xoshiro recommend for seeding.
std::uint64_t splitMix(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

std::uint64_t fnv1a(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return hash;
}

} // namespace

Rng::Rng(std::uint64_t seed, std::string_view purpose)
{
    std::uint64_t mixer = seed ^ fnv1a(purpose);
    for (std::uint64_t& word : m_state)
        word = splitMix(mixer);
}

std::uint64_t Rng::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Rng::below(std::uint64_t bound)
{
    const std::uint64_t threshold = (0 - bound) % bound;
    for (;;) {
        const std::uint64_t value = next();
        if (value >= threshold)
            return value % bound;
    }
}

double Rng::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Rng::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::string Rng::state() const
{
    std::string text;
    for (const std::uint64_t word : m_state) {
        char digits[17] = {};
        std::to_chars(digits, digits + 16, word, 16);
        text += (text.empty() ? "" : " ") + std::string(digits);
    }
    return text;
}

bool Rng::restore(std::string_view state)
{
    std::array<std::uint64_t, 4> words = {};
    const char* at = state.data();
    const char* const end = at + state.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && (at == end || *at++ != ' '))
            return false;
        const auto [next, failure] = std::from_chars(at, end, words[i], 16);
        if (failure != std::errc())
            return false;
        at = next;
    }
    if (at != end)
        return false;
    m_state = words;
    return true;
}

} // namespace isogloss
