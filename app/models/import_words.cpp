// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/import_words.h"

#include "app/i18n/error_text.h"
#include "core/data/errors.h"
#include "core/data/import/detection.h"

#include <QCoreApplication>

namespace isogloss::app {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString wordsOf(const Error& remark)
{
    if (remark.code != errors::LanguageNotStated)
        return errorText(remark);
    const std::string_view field = remark.argument("field");
    return ImportWords::tr("Which language is %1? Type its name beside it.", "a column, a tier or a file")
        .arg(QString::fromUtf8(field.data(), qsizetype(field.size())));
}

} // namespace

QString formatName(const data::Format& format)
{
    return QCoreApplication::translate("formats", std::string(format.name).c_str());
}

QString remarkWords(const std::vector<Error>& remarks)
{
    QStringList lines;
    for (const Error& remark : remarks)
        lines.append(wordsOf(remark));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace isogloss::app
