// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_search.h"
#include "widgets/forms/suggestion_field.h"

#include <QObject>
#include <memory>

namespace isogloss::app {

class JobController;
class WorkspaceSession;

/// All languages there are, with the workspace's own, once they are read.
struct KnownLanguages
{
    explicit KnownLanguages(language::LanguageRegistry all)
        : registry(std::move(all))
        , search(registry)
    {
    }
    language::LanguageRegistry registry;
    language::LanguageSearch search;
};

/// Reads the registry of languages away from the window's thread, with the workspace's own languages as they are
/// now, and finds languages in it by whatever a person types. UI thread.
class LanguageLookup : public QObject
{
    Q_OBJECT
public:
    LanguageLookup(JobController& jobs, WorkspaceSession& session, QObject* parent = nullptr);

    /// Empty until ready().
    const std::shared_ptr<const KnownLanguages>& known() const { return m_known; }
    /// Best first; a key of one's own is found as it is.
    QList<widgets::Suggestion> find(const QString& text) const;
    /// Of these keys.
    QList<widgets::Suggestion> suggestionsFor(const QStringList& keys) const;
    /// "Kabyle"; the key itself when it is not known.
    QString name(const QString& key) const;
    Qt::LayoutDirection direction(const QString& key) const;
    /// Scripts by the beginning of a word of their names, or by their code.
    QList<widgets::Suggestion> findScripts(const QString& text) const;
    /// "Tifinagh"; the code itself when it is not known.
    QString scriptName(const QString& script) const;
    Qt::LayoutDirection scriptDirection(const QString& script) const;
    /// A language has this code of ISO 639-3.
    bool isKnown(const QString& code) const;
    /// The first of the codes for everyone's own use that no language here has; "" when all have one.
    QString freeCode() const;
    /// Lets a field answer what is typed with languages; `usual` are shown before anything is.
    void serve(widgets::SuggestionField& field, std::function<QStringList()> usual) const;

Q_SIGNALS:
    /// Everything is known, or something else than before.
    void ready();
    void failed(const QString& message);

private:
    void readOwn();
    void build();
    widgets::Suggestion suggestion(const language::LanguageMatch& match) const;

    JobController& m_jobs;
    WorkspaceSession& m_session;
    std::optional<QStringList> m_own; ///< what m_known holds of the workspace's own languages, or will hold
    std::shared_ptr<const KnownLanguages> m_known;
};

} // namespace isogloss::app
