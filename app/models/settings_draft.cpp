// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/settings_draft.h"

#include "app/i18n/error_text.h"
#include "core/record/settings_table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

using record::ValueKind;
using Row = record::Setting<record::RunSettings>;

const Row* rowOf(const QString& key)
{
    const std::string wanted = key.toStdString();
    for (const Row& row : record::runSettingsTable())
        if (row.key == wanted)
            return &row;
    return nullptr;
}

bool take(const Row& row, const QString& text, record::RunSettings& settings)
{
    const auto json = fieldJson(row, text);
    return json && row.read(settings, *json);
}

QJsonValue jsonOf(const std::optional<QString>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<QString> textOf(const QJsonValue& value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<Json> listOf(const QString& text)
{
    Json list = Json::array();
    for (const QString& name : text.split(u',', Qt::SkipEmptyParts))
        list.push_back(name.trimmed().toStdString());
    return list;
}

/// "3-8" as [3, 8].
std::optional<Json> layersOf(const QString& text)
{
    bool isFirst = false;
    bool isLast = false;
    const int first = text.section(u'-', 0, 0).trimmed().toInt(&isFirst);
    const int last = text.section(u'-', 1, 1).trimmed().toInt(&isLast);
    return isFirst && isLast ? std::optional(Json{first, last}) : std::nullopt;
}

std::optional<Json> numberOf(const QString& text)
{
    const Json json = Json::parse(text.toStdString(), nullptr, false); // as the settings file writes numbers
    return json.is_number() ? std::optional(json) : std::nullopt;
}

} // namespace

QString fieldText(const Row& row, const Json& value)
{
    if (row.emptyWord && (value.is_null() || value == Json(*row.emptyWord)))
        return {};
    if (row.kind == ValueKind::Layers)
        return value.is_array() ? u"%1-%2"_s.arg(value[0].get<int>()).arg(value[1].get<int>()) : QString();
    if (row.kind == ValueKind::Choices) {
        QStringList names;
        for (const Json& name : value)
            names.append(QString::fromStdString(name.get<std::string>()));
        return names.join(u',');
    }
    return value.is_string() ? QString::fromStdString(value.get<std::string>())
                             : QString::fromStdString(value.dump());
}

std::optional<Json> fieldJson(const Row& row, const QString& text)
{
    if (text.isEmpty() && row.emptyWord)
        return row.emptyWord->empty() ? Json() : Json(*row.emptyWord);
    switch (row.kind) {
    case ValueKind::Flag:
        return Json(text == u"true"_s);
    case ValueKind::Integer:
    case ValueKind::Number:
        return numberOf(text);
    case ValueKind::Choices:
        return listOf(text);
    case ValueKind::Layers:
        return layersOf(text);
    default:
        return Json(text.toStdString());
    }
}

SettingsDraft::SettingsDraft(QObject* parent)
    : UndoSource(parent)
    , m_base(std::make_unique<record::RunSettings>())
{
    connect(this, &SettingsDraft::changed, this, &UndoSource::undoChanged);
}

SettingsDraft::~SettingsDraft() = default;

void SettingsDraft::setBase(const record::RunSettings& base)
{
    *m_base = base;
    Q_EMIT changed();
}

record::RunSettings SettingsDraft::settings() const
{
    record::RunSettings settings = *m_base;
    for (const auto& [key, text] : m_values.asKeyValueRange())
        if (const Row* const row = rowOf(key)) {
            record::RunSettings tried = settings;
            if (take(*row, text, tried))
                settings = std::move(tried);
        }
    return settings;
}

void SettingsDraft::apply(const QString& key, const std::optional<QString>& value)
{
    if (value)
        m_values.insert(key, *value);
    else
        m_values.remove(key);
}

void SettingsDraft::edit(const QString& key, const std::optional<QString>& value)
{
    if (rowOf(key) == nullptr)
        return;
    const auto before = m_values.contains(key) ? std::optional(m_values.value(key)) : std::nullopt;
    const auto after = value && *value == baseValue(key) ? std::nullopt : value;
    if (before == after)
        return;
    m_edits.resize(m_done);
    m_edits.append({key, before, after});
    ++m_done;
    apply(key, after);
    Q_EMIT changed();
}

void SettingsDraft::resetAll()
{
    QHash<QString, std::optional<QString>> values;
    for (const QString& key : m_values.keys())
        values.insert(key, std::nullopt);
    editAll(values);
}

void SettingsDraft::adopt(const record::RunSettings& wanted)
{
    QHash<QString, std::optional<QString>> values;
    for (const Row& row : record::runSettingsTable())
        if (row.kind != ValueKind::Sources && row.key != "model")
            values.insert(QString::fromUtf8(row.key.data(), qsizetype(row.key.size())), fieldText(row, row.write(wanted)));
    editAll(values);
}

void SettingsDraft::editAll(const QHash<QString, std::optional<QString>>& values)
{
    const qsizetype before = m_done;
    {
        const QSignalBlocker quiet(this);
        for (const auto& [key, value] : values.asKeyValueRange())
            edit(key, value);
    }
    for (qsizetype i = before + 1; i < m_done; ++i)
        m_edits[i].isOneWithLast = true;
    Q_EMIT changed();
}

QString SettingsDraft::stepText(qsizetype edit) const
{
    const bool isOneOfSeveral
        = m_edits[edit].isOneWithLast || (edit + 1 < m_edits.size() && m_edits[edit + 1].isOneWithLast);
    if (isOneOfSeveral)
        return tr("several settings");
    return tr("a setting: %1", "what it does")
        .arg(QCoreApplication::translate("settings", std::string(rowOf(m_edits[edit].key)->help).c_str()));
}

QString SettingsDraft::undoText() const
{
    return canUndo() ? stepText(m_done - 1) : QString();
}

QString SettingsDraft::redoText() const
{
    return canRedo() ? stepText(m_done) : QString();
}

void SettingsDraft::undo()
{
    bool isWhole = !canUndo();
    while (!isWhole) {
        const Edit& last = m_edits[--m_done];
        apply(last.key, last.before);
        isWhole = !last.isOneWithLast || !canUndo();
    }
    Q_EMIT changed();
}

void SettingsDraft::redo()
{
    bool isWhole = !canRedo();
    while (!isWhole) {
        const Edit& next = m_edits[m_done++];
        apply(next.key, next.after);
        isWhole = !canRedo() || !m_edits[m_done].isOneWithLast;
    }
    Q_EMIT changed();
}

QString SettingsDraft::baseValue(const QString& key) const
{
    const Row* const row = rowOf(key);
    return row == nullptr ? QString() : fieldText(*row, row->write(*m_base));
}

QString SettingsDraft::value(const QString& key) const
{
    return m_values.contains(key) ? m_values.value(key) : baseValue(key);
}

QHash<QString, QString> SettingsDraft::problems() const
{
    QHash<QString, QString> problems;
    for (const auto& [key, text] : m_values.asKeyValueRange()) {
        const Row* const row = rowOf(key);
        record::RunSettings tried = *m_base;
        if (row != nullptr && !take(*row, text, tried))
            problems.insert(
                key, tr("Allowed: %1", "what a setting may be").arg(QString::fromStdString(row->allowed)));
    }
    const auto whole = record::validate(settings());
    if (!whole.has_value()) {
        const std::string_view key = whole.error().argument("field");
        problems.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), errorText(whole.error()));
    }
    return problems;
}

QByteArray SettingsDraft::toJson() const
{
    QJsonArray edits;
    for (const Edit& edit : m_edits)
        edits.append(QJsonObject{{u"key"_s, edit.key}, {u"before"_s, jsonOf(edit.before)},
            {u"after"_s, jsonOf(edit.after)}, {u"isOneWithLast"_s, edit.isOneWithLast}});
    return QJsonDocument(QJsonObject{{u"done"_s, m_done}, {u"edits"_s, edits}}).toJson(QJsonDocument::Compact);
}

void SettingsDraft::restore(const QByteArray& json)
{
    const QJsonObject draft = QJsonDocument::fromJson(json).object();
    m_edits.clear();
    m_values.clear();
    m_done = 0;
    for (const QJsonValue& value : draft[u"edits"_s].toArray())
        if (const QString key = value[u"key"_s].toString(); rowOf(key) != nullptr)
            m_edits.append({key, textOf(value[u"before"_s]), textOf(value[u"after"_s]),
                value[u"isOneWithLast"_s].toBool()});
    const qsizetype done = std::clamp<qsizetype>(draft[u"done"_s].toInteger(), 0, m_edits.size());
    for (; m_done < done; ++m_done)
        apply(m_edits[m_done].key, m_edits[m_done].after);
    Q_EMIT changed();
}

} // namespace isogloss::app
