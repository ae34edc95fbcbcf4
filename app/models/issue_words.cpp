// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/quality_findings.h"

#include <QCoreApplication>
#include <array>

namespace isogloss::app {

namespace {

struct Words
{
    const char* name;
    const char* explanation;
};

/// In the order of quality::IssueKind.
constexpr std::array<Words, 19> IssueWords{{
    {QT_TRANSLATE_NOOP("IssueWords", "Blank text"),
        QT_TRANSLATE_NOOP("IssueWords", "A text of blanks only.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Exact copies"),
        QT_TRANSLATE_NOOP("IssueWords", "All texts stand in an earlier record.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Copies but for small things"),
        QT_TRANSLATE_NOOP(
            "IssueWords", "All texts stand in an earlier record but for capitals and punctuation.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Copies on one side"),
        QT_TRANSLATE_NOOP("IssueWords", "A text stands in an earlier record, with another translation.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Several translations"),
        QT_TRANSLATE_NOOP("IssueWords",
            "One sentence has several translations; the most frequent stays when these are left out.")},
    {QT_TRANSLATE_NOOP("IssueWords", "The same on both sides"),
        QT_TRANSLATE_NOOP("IssueWords", "The same text stands in two languages.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Lengths far apart"),
        QT_TRANSLATE_NOOP("IssueWords", "One side is much longer than is usual between these languages.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Another script"),
        QT_TRANSLATE_NOOP("IssueWords", "Under half of the letters are of the language's script.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Scripts mixed in a word"),
        QT_TRANSLATE_NOOP(
            "IssueWords", "A word has Latin letters and Cyrillic or Greek ones that look like them.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Letters in pieces"),
        QT_TRANSLATE_NOOP(
            "IssueWords", "A letter with marks is stored in pieces that elsewhere in this language is one.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Invisible characters"),
        QT_TRANSLATE_NOOP("IssueWords", "Characters that the script has no use for and nobody sees.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Control characters"),
        QT_TRANSLATE_NOOP("IssueWords", "Control characters or line ends inside a text.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Broken letters"),
        QT_TRANSLATE_NOOP("IssueWords", "Letters that were lost or garbled by a wrong encoding.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Letters of one font only"),
        QT_TRANSLATE_NOOP("IssueWords", "Private code points, which mean something in one font only.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Numbers differ"),
        QT_TRANSLATE_NOOP("IssueWords", "One side has a number that the other lacks.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Punctuation differs"),
        QT_TRANSLATE_NOOP(
            "IssueWords", "A question on one side only, or brackets that do not close on one side.")},
    {QT_TRANSLATE_NOOP("IssueWords", "HTML in the text"),
        QT_TRANSLATE_NOOP("IssueWords", "Tags and entities of web pages.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Stray blanks"),
        QT_TRANSLATE_NOOP("IssueWords", "Blanks at the ends, or two together.")},
    {QT_TRANSLATE_NOOP("IssueWords", "Very long"),
        QT_TRANSLATE_NOOP("IssueWords", "More tokens than a model is given at once.")},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("IssueWords", text);
}

} // namespace

QString issueText(quality::IssueKind kind)
{
    return translated(IssueWords[static_cast<std::size_t>(kind)].name);
}

QString issueExplanation(quality::IssueKind kind)
{
    return translated(IssueWords[static_cast<std::size_t>(kind)].explanation);
}

QString stepText(const quality::RecipeStep& step)
{
    const auto chosen = static_cast<int>(step.keys.size());
    if (step.action == quality::StepAction::Mark)
        return QCoreApplication::translate("IssueWords", "mark %Ln chosen record(s)", nullptr, chosen);
    if (chosen > 0)
        return QCoreApplication::translate("IssueWords", "leave out %Ln chosen record(s)", nullptr, chosen);
    const QString words = step.action == quality::StepAction::Repair
        ? QCoreApplication::translate("IssueWords", "mend: %1", "%1 is what was found in texts")
        : QCoreApplication::translate("IssueWords", "leave out: %1", "%1 is what was found in texts");
    return words.arg(issueText(step.kind));
}

} // namespace isogloss::app
