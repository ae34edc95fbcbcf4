// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_search.h"
#include "widgets/forms/suggestion_field.h"

#include <QObject>
#include <memory>

namespace isogloss::app {

class JobController;

/// All languages there are, once they are read.
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

/// Reads the registry of languages away from the window's thread and finds languages in it by whatever a person
/// types. UI thread.
class LanguageLookup : public QObject
{
    Q_OBJECT
public:
    explicit LanguageLookup(JobController& jobs, QObject* parent = nullptr);

    /// Empty until ready().
    const std::shared_ptr<const KnownLanguages>& known() const { return m_known; }
    /// Best first; a key of one's own is found as it is.
    QList<widgets::Suggestion> find(const QString& text) const;
    /// Of these keys.
    QList<widgets::Suggestion> suggestionsFor(const QStringList& keys) const;
    /// "Kabyle"; the key itself when it is not known.
    QString name(const QString& key) const;
    Qt::LayoutDirection direction(const QString& key) const;
    /// Lets a field answer what is typed with languages; `usual` are shown before anything is.
    void serve(widgets::SuggestionField& field, std::function<QStringList()> usual) const;

Q_SIGNALS:
    void ready();
    void failed(const QString& message);

private:
    widgets::Suggestion suggestion(const language::LanguageMatch& match) const;

    std::shared_ptr<const KnownLanguages> m_known;
};

} // namespace isogloss::app
