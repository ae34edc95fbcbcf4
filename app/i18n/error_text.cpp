// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/error_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr Wording Wordings[] = {
#include "app/i18n/error_words.inc"
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString valueOf(const QString& name, const Arguments& arguments)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(),
        [&](const auto& argument) { return toQString(argument.first) == name; });
    return found != arguments.end() ? toQString(found->second) : u"?"_s;
}

/// Replaces each {name} once; braces inside a value stay as they are.
QString fill(const QString& text, const Arguments& arguments)
{
    QString filled;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', from)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        filled += text.mid(from, open - from) % valueOf(text.mid(open + 1, close - open - 1), arguments);
        from = close + 1;
    }
    return filled + text.mid(from);
}

QString withoutWords(ErrorCode code, const Arguments& arguments)
{
    QString text = toQString(code.name);
    for (const auto& [name, value] : arguments)
        text += u", "_s % toQString(name) % u' ' % toQString(value);
    return text;
}

} // namespace

std::span<const Wording> wordings()
{
    return Wordings;
}

QString errorText(ErrorCode code, const Arguments& arguments)
{
    const auto* const found = std::find_if(std::begin(Wordings), std::end(Wordings),
        [&](const Wording& wording) { return wording.code == code.name; });
    return found != std::end(Wordings) ? fill(QCoreApplication::translate("errors", found->text), arguments)
                                       : withoutWords(code, arguments);
}

QString errorText(const Error& error)
{
    return errorText(error.code, error.arguments);
}

} // namespace isogloss::app
