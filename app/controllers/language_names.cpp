// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/language_names.h"

#include "app/controllers/workspace_session.h"
#include "core/store/rows/language_row.h"
#include "core/store/table.h"

namespace isogloss::app {

LanguageNames::LanguageNames(WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::dataChanged, this, &LanguageNames::read);
    read();
}

void LanguageNames::read()
{
    const auto take = [this](Result<std::vector<store::LanguageRow>> rows) {
        if (!rows.has_value())
            return;
        m_known.clear();
        for (const store::LanguageRow& row : rows.value())
            m_known.insert(QString::fromStdString(row.key),
                {QString::fromStdString(row.name), QString::fromStdString(row.ownName),
                    row.direction == language::Direction::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
                    QString::fromStdString(row.family)});
        Q_EMIT changed();
    };
    m_session.read(this, store::allRows<store::LanguageRow>, take);
}

} // namespace isogloss::app
