// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/script_fonts.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

struct ScriptFont
{
    const char* script; ///< ISO 15924
    char32_t letter; ///< one that fonts for the script have
    const char* package;
};

constexpr const char* Core = "fonts-noto-core";
constexpr const char* Cjk = "fonts-noto-cjk";

/// What texts are written in today; Latin letters are in every font. In the order of the codes.
constexpr ScriptFont ScriptFonts[] = {
    {"Adlm", 0x1E900, Core}, {"Arab", 0x0639, Core}, {"Armn", 0x0531, Core}, {"Bali", 0x1B13, Core},
    {"Bamu", 0xA6A0, Core}, {"Batk", 0x1BC2, Core}, {"Beng", 0x0995, Core}, {"Bopo", 0x3105, Cjk},
    {"Bugi", 0x1A00, Core}, {"Buhd", 0x1743, Core}, {"Cakm", 0x11107, Core}, {"Cans", 0x140A, Core},
    {"Cham", 0xAA00, Core}, {"Cher", 0x13A0, Core}, {"Copt", 0x2C80, Core}, {"Cyrl", 0x0416, Core},
    {"Deva", 0x0915, Core}, {"Ethi", 0x1200, Core}, {"Geor", 0x10D0, Core}, {"Goth", 0x10330, Core},
    {"Grek", 0x03A9, Core}, {"Gujr", 0x0A95, Core}, {"Guru", 0x0A15, Core}, {"Hang", 0xAC00, Cjk},
    {"Hani", 0x6F22, Cjk}, {"Hano", 0x1723, Core}, {"Hans", 0x6C49, Cjk}, {"Hant", 0x6F22, Cjk},
    {"Hebr", 0x05D0, Core}, {"Hira", 0x3042, Cjk}, {"Hmng", 0x16B00, Core}, {"Hmnp", 0x1E100, Core},
    {"Java", 0xA98F, Core}, {"Jpan", 0x3042, Cjk}, {"Kali", 0xA90A, Core}, {"Kana", 0x30A2, Cjk},
    {"Khmr", 0x1780, Core}, {"Knda", 0x0C95, Core}, {"Kore", 0xAC00, Cjk}, {"Lana", 0x1A20, Core},
    {"Laoo", 0x0E81, Core}, {"Lepc", 0x1C00, Core}, {"Limb", 0x1901, Core}, {"Lisu", 0xA4D0, Core},
    {"Mand", 0x0840, Core}, {"Mend", 0x1E800, Core}, {"Mlym", 0x0D15, Core}, {"Mong", 0x1820, Core},
    {"Mtei", 0xABC0, Core}, {"Mymr", 0x1000, Core}, {"Newa", 0x1140E, Core}, {"Nkoo", 0x07CA, Core},
    {"Olck", 0x1C5A, Core}, {"Orya", 0x0B15, Core}, {"Osge", 0x104B0, Core}, {"Osma", 0x10480, Core},
    {"Plrd", 0x16F00, Core}, {"Rjng", 0xA930, Core}, {"Rohg", 0x10D00, Core}, {"Samr", 0x0800, Core},
    {"Saur", 0xA892, Core}, {"Sinh", 0x0D9A, Core}, {"Sora", 0x110D0, Core}, {"Sund", 0x1B8A, Core},
    {"Sylo", 0xA807, Core}, {"Syrc", 0x0710, Core}, {"Tagb", 0x1763, Core}, {"Takr", 0x11680, Core},
    {"Tale", 0x1950, Core}, {"Talu", 0x1980, Core}, {"Taml", 0x0B95, Core}, {"Tavt", 0xAA80, Core},
    {"Telu", 0x0C15, Core}, {"Tfng", 0x2D30, Core}, {"Tglg", 0x1703, Core}, {"Thaa", 0x0780, Core},
    {"Thai", 0x0E01, Core}, {"Tibt", 0x0F40, Core}, {"Tirh", 0x1148F, Core}, {"Vaii", 0xA500, Core},
    {"Wara", 0x118A0, Core}, {"Wcho", 0x1E2C0, Core}, {"Yezi", 0x10E80, Core}, {"Yiii", 0xA000, Core}};

const ScriptFont* fontOf(const QString& language)
{
    const QString script = language.section(u'_', 1, 1);
    const auto* const found = std::find_if(std::begin(ScriptFonts), std::end(ScriptFonts),
        [&](const ScriptFont& font) { return script == QLatin1String(font.script); });
    return found == std::end(ScriptFonts) ? nullptr : found;
}

} // namespace

bool canDraw(char32_t letter)
{
    return QFontMetrics(QGuiApplication::font()).inFontUcs4(letter); // asks the fonts that stand in for it, too
}

QList<MissingFont> missingFonts(
    const QStringList& languages, const std::function<bool(char32_t letter)>& isDrawn)
{
    QList<MissingFont> missing;
    for (const QString& language : languages) {
        const ScriptFont* const font = fontOf(language);
        if (font == nullptr || isDrawn(font->letter))
            continue;
        const QString package = QString::fromLatin1(font->package);
        const auto known = std::find_if(
            missing.begin(), missing.end(), [&](const MissingFont& one) { return one.package == package; });
        if (known == missing.end())
            missing.append({package, {language}});
        else
            known->languages.append(language);
    }
    return missing;
}

} // namespace isogloss::app
