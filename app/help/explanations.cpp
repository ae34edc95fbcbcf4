// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/explanations.h"

#include <QCoreApplication>

namespace isogloss::app {

namespace {

struct Words
{
    std::string_view id;
    const char* title;
    const char* text;
    const char* good;
    const char* source;
};

constexpr Words Table[] = {
#include "app/help/explanations.inc"
};

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("help", text);
}

} // namespace

std::optional<Explanation> explanation(std::string_view id)
{
    for (const Words& words : Table)
        if (words.id == id)
            return Explanation{
                translated(words.title), translated(words.text), translated(words.good), translated(words.source)};
    return std::nullopt;
}

} // namespace isogloss::app
