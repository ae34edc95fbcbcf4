// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/undo_source.h"
#include "core/base/json.h"
#include "core/record/run_settings.h"
#include "core/record/setting.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

namespace isogloss::app {

/// What a person changed of the settings that a plan gives, in steps that can be undone, also after a restart
/// (toJson and restore). Values are texts, as a form has them; a value that is not allowed stays as it was typed,
/// and is told of. UI thread.
class SettingsDraft : public UndoSource
{
    Q_OBJECT
public:
    explicit SettingsDraft(QObject* parent = nullptr);
    ~SettingsDraft() override;

    /// The settings that the plan gives; the changes stay.
    void setBase(const record::RunSettings& base);
    /// The base with every change that is allowed.
    record::RunSettings settings() const;

    /// No value: back to the base's.
    void edit(const QString& key, const std::optional<QString>& value);
    /// All at once, as one step.
    void resetAll();
    /// The changes become those that make `wanted` of the base, as one step. Model and texts stay the base's.
    void adopt(const record::RunSettings& wanted);
    QString undoText() const override;
    QString redoText() const override;
    void undo() override;
    void redo() override;
    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_edits.size(); }

    /// As the form shows it: the person's, else the base's.
    QString value(const QString& key) const;
    QString baseValue(const QString& key) const;
    bool isChanged(const QString& key) const { return m_values.contains(key); }
    bool hasChanges() const { return !m_values.isEmpty(); }
    /// What is wrong with each value that is not allowed, in words, by key; and what does not fit together.
    QHash<QString, QString> problems() const;

    QByteArray toJson() const;
    /// What is not a draft's JSON is passed over.
    void restore(const QByteArray& json);

Q_SIGNALS:
    void changed();

private:
    struct Edit
    {
        QString key;
        std::optional<QString> before;
        std::optional<QString> after;
        bool isOneWithLast = false; ///< undone and redone together with the edit before it
    };
    /// In words, the step that the edit of this number is the first or the last of.
    QString stepText(qsizetype edit) const;
    void editAll(const QHash<QString, std::optional<QString>>& values);
    void apply(const QString& key, const std::optional<QString>& value);

    std::unique_ptr<record::RunSettings> m_base;
    QHash<QString, QString> m_values; ///< the person's
    QList<Edit> m_edits;
    qsizetype m_done = 0; ///< so many of the edits are in force
};

/// A setting's value as a form has it, and back; nothing when the text cannot be such a value.
QString fieldText(const record::Setting<record::RunSettings>& row, const Json& value);
std::optional<Json> fieldJson(const record::Setting<record::RunSettings>& row, const QString& text);

} // namespace isogloss::app
