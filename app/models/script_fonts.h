// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

namespace isogloss::app {

/// Languages whose letters no font here has, and the package of Debian that brings one.
struct MissingFont
{
    QString package;
    QStringList languages; ///< keys, as they were asked for
    friend bool operator==(const MissingFont&, const MissingFont&) = default;
};

/// Whether a font of this computer has a letter. UI thread.
bool canDraw(char32_t letter);

/// By package; languages in scripts that are not known here are left out.
QList<MissingFont> missingFonts(
    const QStringList& languages, const std::function<bool(char32_t letter)>& isDrawn = canDraw);

} // namespace isogloss::app
