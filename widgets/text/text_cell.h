// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace isogloss::widgets {

/// A labelled stretch of a text in a cell, [begin, end) in UTF-16 units. Labels with the same number share a
/// colour.
struct TextMark
{
    int begin = 0;
    int end = 0;
    int number = 0;
    QString label;
    friend bool operator==(const TextMark&, const TextMark&) = default;
};

/// What a model tells TextCellDelegate beside the text.
enum TextCellRole {
    DirectionRole = Qt::UserRole + 64, ///< Qt::LayoutDirection of the text, whatever the window's is
    MarksRole, ///< QList<TextMark>
    MutedRole, ///< true for what is beside the matter: keys, left-out records
};

} // namespace isogloss::widgets

Q_DECLARE_METATYPE(isogloss::widgets::TextMark)
