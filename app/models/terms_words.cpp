// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/terms_words.h"

#include "core/store/terms_steps.h"
#include "widgets/common/list_text.h"

#include <QCoreApplication>

namespace isogloss::app {

QString termsText(const store::TermsStep& step)
{
    const auto& [before, after] = step;
    QStringList fields;
    if (before.licence != after.licence)
        fields.append(QCoreApplication::translate("TermsWords", "licence"));
    if (before.credit != after.credit)
        fields.append(QCoreApplication::translate("TermsWords", "whom to name"));
    if (before.consent != after.consent)
        fields.append(QCoreApplication::translate("TermsWords", "consent"));
    if (before.mayLeave != after.mayLeave)
        fields.append(QCoreApplication::translate("TermsWords", "what may leave this computer"));
    if (before.evaluationOnly != after.evaluationOnly)
        fields.append(after.evaluationOnly ? QCoreApplication::translate("TermsWords", "now for evaluation only")
                                           : QCoreApplication::translate("TermsWords", "now to train on, too"));
    return QCoreApplication::translate("TermsWords", "change: %1").arg(widgets::listText(fields));
}

} // namespace isogloss::app
