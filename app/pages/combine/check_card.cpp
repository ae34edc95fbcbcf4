// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/check_card.h"

#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "widgets/common/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace isogloss::app {

using widgets::TextRole;

namespace {

/// All of a mix that decides whether it can be; how much of each is taken does not.
QString checkedWords(const merge::MergeOptions& options)
{
    QString words = QString::fromStdString(options.base.string());
    for (const merge::Source& source : options.sources) {
        words += u'\n' + QString::fromStdString(source.adapter.string());
        if (!source.weights.layers.empty())
            words += u' ' + QString::number(source.weights.layers.begin()->first);
    }
    return words + u'\n' + QString::number(static_cast<int>(options.method)) + u' '
        + QString::number(options.rank.value_or(0));
}

} // namespace

CheckCard::CheckCard(MergeController& merges)
    : widgets::Card(tr("Whether they go together"))
    , m_merges(merges)
    , m_words(widgets::makeLabel({}, TextRole::Body))
{
    setProperty(ExplainProperty, QStringLiteral("merge-checks"));
    contents().addWidget(m_words);
}

void CheckCard::check(const std::optional<merge::MergeOptions>& mix)
{
    setVisible(mix.has_value());
    const QString checked = mix ? checkedWords(*mix) : QString();
    if (checked == m_checked)
        return;
    m_checked = checked;
    m_hasObstacle = false;
    if (!mix)
        return;
    m_merges.plan(*mix, [this, adapters = mix->sources.size()](const Result<merge::MergePlan>& plan) {
        m_hasObstacle = !plan.has_value();
        if (plan.has_value())
            say(planWords(plan.value(), adapters), false);
        else
            say({errorText(plan.error())}, true);
        Q_EMIT answered();
    });
}

void CheckCard::showProblem(const QString& words)
{
    say({words}, true);
}

void CheckCard::say(const QStringList& words, bool isProblem)
{
    setVisible(true);
    m_words->setText(words.join(u'\n'));
    widgets::setRole(*m_words, isProblem ? TextRole::Problem : TextRole::Body);
}

} // namespace isogloss::app
