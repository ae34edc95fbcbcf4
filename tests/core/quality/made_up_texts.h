// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/text_set.h"

#include <array>
#include <string>

namespace isogloss::quality {

/// Sixty clean pairs in English and Russian, no two alike.
inline TextSet cleanTexts()
{
    constexpr std::array<std::pair<const char*, const char*>, 6> People{{{"The baker", "Пекарь"},
        {"My sister", "Моя сестра"}, {"A fisherman", "Один рыбак"}, {"The old teacher", "Старый учитель"},
        {"Our neighbour", "Наш сосед"}, {"The doctor", "Этот врач"}}};
    constexpr std::array<std::pair<const char*, const char*>, 10> Deeds{
        {{"sold bread at the market", "продавал хлеб на рынке"}, {"opened the window", "открыл это окно"},
            {"wrote a long letter", "написал длинное письмо"}, {"lost the key", "потерял свой ключ"},
            {"found an old map", "нашёл старую карту"}, {"walked to the river", "пошёл к реке"},
            {"planted three trees", "посадил три дерева"}, {"told us a story", "рассказал нам историю"},
            {"painted the door", "покрасил эту дверь"}, {"repaired the boat", "починил свою лодку"}}};
    TextSet set{{"eng_Latn", "rus_Cyrl"}, {}};
    for (const auto& [person, personRussian] : People)
        for (const auto& [deed, deedRussian] : Deeds)
            set.rows.push_back({"s" + std::to_string(set.rows.size() + 1), "",
                {std::string(person) + " " + deed + " in the spring.",
                    std::string(personRussian) + " " + deedRussian + " весной."}});
    return set;
}

} // namespace isogloss::quality
