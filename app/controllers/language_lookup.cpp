// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/language_lookup.h"

#include "app/controllers/job_controller.h"
#include "app/controllers/workspace_session.h"
#include "app/i18n/error_text.h"
#include "core/store/languages.h"
#include "core/text/search_form.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using widgets::Suggestion;
using Known = std::shared_ptr<const KnownLanguages>;

namespace {

/// A line each, in which everything stands that lookups say.
Result<QStringList> ownLanguages(const store::Database& database)
{
    ISOGLOSS_TRY(const auto rows,
        store::selectRows<store::LanguageRow>(database, "WHERE user_defined = 1 ORDER BY key"));
    QStringList lines;
    for (const store::LanguageRow& row : rows)
        lines.append(QString::fromStdString(row.key + "\n" + row.name + "\n" + row.ownName + "\n" + row.family));
    return lines;
}

} // namespace

LanguageLookup::LanguageLookup(JobController& jobs, WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::dataChanged, this, &LanguageLookup::readOwn);
    readOwn();
}

void LanguageLookup::readOwn()
{
    m_session.read(this, ownLanguages, [this](const Result<QStringList>& own) {
        if (!own.has_value())
            return Q_EMIT failed(errorText(own.error()));
        if (m_own == own.value())
            return;
        m_own = own.value();
        build();
    });
}

void LanguageLookup::build()
{
    store::Workspace& workspace = m_session.workspace();
    m_jobs.start<Known>(
        JobController::Place::Files, tr("Reading the list of languages"),
        [&workspace](std::stop_token, const ProgressSink&) -> Result<Known> {
            ISOGLOSS_TRY(language::LanguageRegistry registry, language::LanguageRegistry::open());
            ISOGLOSS_CHECK(workspace
                               .read([&registry](const store::Database& database) {
                                   return store::defineOwnLanguages(database, registry);
                               })
                               .get());
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

QList<Suggestion> LanguageLookup::findScripts(const QString& text) const
{
    if (!m_known)
        return {};
    const std::string typed = text::searchForm(text.trimmed().toStdString());
    QList<Suggestion> first; // those that begin so
    QList<Suggestion> others;
    for (const auto& [code, script] : m_known->registry.scripts()) {
        const QString key = QString::fromStdString(code);
        const std::string name = text::searchForm(m_known->registry.scriptName(code));
        const Suggestion suggestion{key, scriptName(key), key};
        if (name.starts_with(typed) || text::searchForm(code) == typed)
            first.append(suggestion);
        else if (name.find(" " + typed) != std::string::npos)
            others.append(suggestion);
    }
    for (QList<Suggestion>* const part : {&first, &others})
        std::sort(part->begin(), part->end(),
            [](const Suggestion& a, const Suggestion& b) { return a.title.localeAwareCompare(b.title) < 0; });
    return first + others;
}

QString LanguageLookup::scriptName(const QString& script) const
{
    return m_known ? QString::fromStdString(m_known->registry.scriptName(script.toStdString())) : script;
}

Qt::LayoutDirection LanguageLookup::scriptDirection(const QString& script) const
{
    const bool isRightToLeft = m_known
        && m_known->registry.directionOf(script.toStdString()) == language::Direction::RightToLeft;
    return isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

bool LanguageLookup::isKnown(const QString& code) const
{
    return m_known && m_known->registry.language(code.toStdString()) != nullptr;
}

QString LanguageLookup::freeCode() const
{
    for (char second = 'a'; m_known && second <= 't'; ++second)
        for (char third = 'a'; third <= 'z'; ++third)
            if (const QString code = u"q"_s + QLatin1Char(second) + QLatin1Char(third); !isKnown(code))
                return code;
    return {};
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
