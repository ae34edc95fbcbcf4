// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/script_fonts.h"

#include <QFrame>

class QLabel;

namespace isogloss::app {

class LanguageNames;

/// Says which languages cannot be drawn here and which package of fonts helps, until it is put away; nothing
/// else is seen of it. UI thread.
class FontNotice : public QFrame
{
    Q_OBJECT
public:
    explicit FontNotice(LanguageNames& names);

    /// By their keys.
    void setLanguages(const QStringList& languages);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void tell();
    void putAway();

    LanguageNames& m_names;
    QStringList m_languages;
    QList<MissingFont> m_missing;
    QLabel* m_words;
};

} // namespace isogloss::app
