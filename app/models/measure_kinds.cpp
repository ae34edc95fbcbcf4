// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_kinds.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Measure", text);
}

} // namespace

QList<MeasureKind> measureKinds()
{
    return {{u"retrieval"_s, words(QT_TRANSLATE_NOOP("Measure", "Nearest is right (retrieval)")),
                words(QT_TRANSLATE_NOOP("Measure", "share found")), u"shuffled"_s, u"retrieval"_s},
        {u"margin"_s, words(QT_TRANSLATE_NOOP("Measure", "Nearest by margin (ratio margin)")),
            words(QT_TRANSLATE_NOOP("Measure", "share found")), {}, u"margin"_s},
        {u"mexa"_s, words(QT_TRANSLATE_NOOP("Measure", "Nearest both ways (MEXA)")),
            words(QT_TRANSLATE_NOOP("Measure", "share found both ways")), {}, u"mexa"_s},
        {u"cosine"_s, words(QT_TRANSLATE_NOOP("Measure", "Nearness (cosine)")),
            words(QT_TRANSLATE_NOOP("Measure", "cosine")), u"cosine_shuffled"_s, u"cosine"_s, false, false},
        {u"cka_debiased"_s, words(QT_TRANSLATE_NOOP("Measure", "Same shape (CKA, debiased)")),
            words(QT_TRANSLATE_NOOP("Measure", "CKA")), u"cka_debiased_shuffled"_s, u"cka"_s, false, false},
        {u"rank"_s, words(QT_TRANSLATE_NOOP("Measure", "Place of the translation (mean rank)")),
            words(QT_TRANSLATE_NOOP("Measure", "mean rank")), {}, u"rank"_s, true, false},
        {u"language_identity"_s, words(QT_TRANSLATE_NOOP("Measure", "Told apart (language identity)")),
            words(QT_TRANSLATE_NOOP("Measure", "share told right")), {}, u"language-identity"_s, true},
        {u"isotropy"_s, words(QT_TRANSLATE_NOOP("Measure", "How evenly the space is filled (isotropy)")),
            words(QT_TRANSLATE_NOOP("Measure", "isotropy (IsoScore)")), {}, u"isotropy"_s, false, false, true}};
}

MeasureKind measureKind(const QString& key)
{
    const QList<MeasureKind> kinds = measureKinds();
    for (const MeasureKind& kind : kinds)
        if (kind.key == key)
            return kind;
    return kinds.front();
}

} // namespace isogloss::app
