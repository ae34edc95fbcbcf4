// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/language_lookup.h"

#include "app/controllers/job_controller.h"
#include "app/i18n/error_text.h"

namespace isogloss::app {

using widgets::Suggestion;
using Known = std::shared_ptr<const KnownLanguages>;

LanguageLookup::LanguageLookup(JobController& jobs, QObject* parent)
    : QObject(parent)
{
    jobs.start<Known>(
        JobController::Place::Files, tr("Reading the list of languages"),
        [](std::stop_token, const ProgressSink&) -> Result<Known> {
            ISOGLOSS_TRY(language::LanguageRegistry registry, language::LanguageRegistry::open());
            return std::make_shared<const KnownLanguages>(std::move(registry));
        },
        this,
        [this](Result<Known> known) {
            if (!known.has_value())
                return Q_EMIT failed(errorText(known.error()));
            m_known = std::move(known).value();
            Q_EMIT ready();
        });
}

Suggestion LanguageLookup::suggestion(const language::LanguageMatch& match) const
{
    const language::Language& found = *match.language;
    const QString name = QString::fromStdString(found.commonName.empty() ? found.name : found.commonName);
    const QString script = QString::fromStdString(m_known->registry.scriptName(match.tag.script));
    const QString key = QString::fromStdString(keyOf(match.tag));
    if (found.ownNames.empty())
        return {key, name, tr("%1, %2", "script, key of a language").arg(script, key)};
    return {key, name,
        tr("%1, %2, %3", "own name, script, key of a language")
            .arg(QString::fromStdString(found.ownNames.front()), script, key)};
}

QList<Suggestion> LanguageLookup::find(const QString& text) const
{
    QList<Suggestion> suggestions;
    if (!m_known || text.trimmed().isEmpty())
        return suggestions;
    const std::string query = text.trimmed().toStdString();
    for (const language::LanguageMatch& match : m_known->search.find(query))
        suggestions.append(suggestion(match));
    if (suggestions.isEmpty() && language::isKey(query))
        suggestions.append({text.trimmed(), text.trimmed(), tr("a code of your own")});
    return suggestions;
}

QList<Suggestion> LanguageLookup::suggestionsFor(const QStringList& keys) const
{
    QList<Suggestion> suggestions;
    for (const QString& key : keys)
        if (const auto match = m_known ? m_known->registry.resolve(key.toStdString()) : std::nullopt)
            suggestions.append(suggestion(*match));
        else
            suggestions.append({key, key, {}});
    return suggestions;
}

QString LanguageLookup::name(const QString& key) const
{
    return key.isEmpty() ? QString() : suggestionsFor({key}).first().title;
}

Qt::LayoutDirection LanguageLookup::direction(const QString& key) const
{
    const auto match = m_known ? m_known->registry.resolve(key.toStdString()) : std::nullopt;
    return match && match->direction == language::Direction::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

void LanguageLookup::serve(widgets::SuggestionField& field, std::function<QStringList()> usual) const
{
    field.setPlaceholderText(tr("Type a language's name or code"));
    connect(&field, &widgets::SuggestionField::queried, this,
        [this, &field, usual = std::move(usual)](const QString& text) {
            field.setSuggestions(text.trimmed().isEmpty() ? suggestionsFor(usual()) : find(text));
        });
}

} // namespace isogloss::app
