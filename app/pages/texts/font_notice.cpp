// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/font_notice.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

const auto PutAwayKey = u"texts/fonts_put_away"_s; // keys of languages

} // namespace

FontNotice::FontNotice(LanguageNames& names)
    : m_names(names)
    , m_words(widgets::makeLabel({}, widgets::TextRole::Caution))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"missing_font"_s);
    auto* const columns = new QHBoxLayout(this);
    columns->setContentsMargins(
        metrics::CardPadding, metrics::FieldGap, metrics::CardPadding, metrics::FieldGap);
    columns->setSpacing(metrics::FieldGap);
    auto* const away = new QPushButton(tr("Put away"));
    connect(away, &QPushButton::clicked, this, &FontNotice::putAway);
    columns->addWidget(m_words, 1);
    columns->addWidget(away, 0, Qt::AlignTop);
    connect(&names, &LanguageNames::changed, this, &FontNotice::tell);
    hide();
}

void FontNotice::setLanguages(const QStringList& languages)
{
    if (languages == m_languages)
        return;
    m_languages = languages;
    QStringList asked = languages;
    for (const QString& known : QSettings().value(PutAwayKey).toStringList())
        asked.removeAll(known);
    m_missing = missingFonts(asked);
    tell();
}

void FontNotice::tell()
{
    QStringList lines;
    for (const MissingFont& font : m_missing) {
        QStringList names;
        for (const QString& language : font.languages)
            names.append(m_names.name(language));
        lines.append(tr("No font here has the letters of %1. The package %2 (Debian, Ubuntu) brings them.",
            "names of languages; name of a package")
                         .arg(widgets::listText(names), font.package));
    }
    m_words->setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

/// Never lower than its words, however little room the page has.
void FontNotice::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    setMinimumHeight(std::max(0, heightForWidth(width()))); // -1 while it says nothing
}

void FontNotice::putAway()
{
    QSettings settings;
    QStringList known = settings.value(PutAwayKey).toStringList();
    for (const MissingFont& font : m_missing)
        known.append(font.languages);
    settings.setValue(PutAwayKey, known);
    m_missing.clear();
    tell();
}

} // namespace isogloss::app
