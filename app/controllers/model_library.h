// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/model_list.h"

#include <QObject>
#include <QStringList>
#include <functional>
#include <string>
#include <vector>

namespace isogloss::app {

class Workbench;

/// The models and adapters of the workspace: adding folders, finding them again, computing what identifies them. UI
/// thread.
class ModelLibrary : public QObject
{
    Q_OBJECT
public:
    explicit ModelLibrary(Workbench& workbench, QObject* parent = nullptr);

    const ModelList& list() const { return m_list; }
    /// It was read at least once.
    bool isRead() const { return m_isRead; }

    /// Reads the folder first: what is no model is refused in words.
    void add(const QString& folder);
    /// The model lies there now; whatever else moved with it is found there too.
    void pointTo(const QString& name, const QString& folder);
    void pointTo(const ListedAdapter& adapter, const QString& folder);
    void computeHash(const ListedModel& model);
    /// 0 while none is computed.
    qint64 modelBeingHashed() const { return m_hashed; }

Q_SIGNALS:
    void listChanged();
    void added(qint64 model);
    /// Names of what was found where a model or an adapter was pointed to.
    void movedAlong(const QStringList& names);
    void failed(const QString& message);

private:
    void read();
    void heal(const QString& name, std::function<Result<std::vector<std::string>>(store::Database&)> body);
    void store(const QString& folder);
    void keepHash(qint64 model, const std::string& hash);

    Workbench& m_workbench;
    ModelList m_list;
    bool m_isRead = false;
    qint64 m_hashed = 0;
};

} // namespace isogloss::app
