// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/step_meetings.h"

#include "widgets/text/text_cell.h"

#include <QLocale>
#include <algorithm>

namespace isogloss::app {

namespace {

/// The layers of those that meet, ascending.
QList<int> meetingOnes(const FollowedSentences& followed, qsizetype step)
{
    QList<int> layers;
    for (const int layer : followed.meetings[step])
        if (layer <= followed.layers)
            layers.append(layer);
    std::sort(layers.begin(), layers.end());
    return layers;
}

} // namespace

QString stepTitle(qint64 step)
{
    return step == 0 ? StepMeetings::tr("model alone") : StepMeetings::tr("step %1").arg(QLocale().toString(step));
}

QString followedWords(const FollowedSentences& followed)
{
    const qsizetype last = followed.steps.size() - 1;
    if (last < 0)
        return {};
    const QLocale locale;
    const QList<int> before = meetingOnes(followed, 0);
    const QList<int> behind = meetingOnes(followed, last);
    const QString number = locale.toString(followed.meetings.front().size());
    const QString all = followed.text.isEmpty()
        ? StepMeetings::tr("%1 sentences that the run watched").arg(number)
        : StepMeetings::tr("%1 sentences of %2", "a number, name of a text").arg(number, followed.text);
    QString words = StepMeetings::tr("Of %1, %2 meet their translation at a layer at first (%3), and %4 at step %5.")
                        .arg(all, locale.toString(before.size()), stepTitle(followed.steps.front()),
                            locale.toString(behind.size()), locale.toString(followed.steps[last]));
    if (!behind.isEmpty())
        words += u' '
            + StepMeetings::tr("Half of these do so by layer %1 of %2.")
                  .arg(locale.toString(behind[(behind.size() - 1) / 2]), locale.toString(followed.layers));
    return words;
}

void StepMeetings::setFollowed(const FollowedSentences& followed)
{
    beginResetModel();
    m_followed = followed;
    m_shown.clear();
    const int steps = static_cast<int>(followed.steps.size());
    const int shown = std::min(steps, MostSteps);
    for (int i = 0; i < shown; ++i)
        m_shown.append(shown > 1 ? i * (steps - 1) / (shown - 1) : 0);
    endResetModel();
}

int StepMeetings::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_followed.meetings.isEmpty()
        ? 0
        : static_cast<int>(m_followed.meetings.front().size());
}

int StepMeetings::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstStep + static_cast<int>(m_shown.size());
}

QVariant StepMeetings::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() < FirstStep) {
        const SentenceMeetings::Side& side = index.column() == Source ? m_followed.source : m_followed.target;
        if (role == Qt::DisplayRole || role == SortRole)
            return side.texts.value(index.row());
        return role == widgets::DirectionRole ? QVariant::fromValue(side.direction) : QVariant();
    }
    const int layer = m_followed.meetings[m_shown[index.column() - FirstStep]][index.row()];
    if (role == SortRole)
        return layer;
    if (role != Qt::DisplayRole)
        return {};
    return layer > m_followed.layers ? tr("at none") : tr("layer %1").arg(QLocale().toString(layer));
}

QVariant StepMeetings::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == Source)
        return m_followed.source.name;
    if (section == Target)
        return m_followed.target.name;
    return stepTitle(m_followed.steps[m_shown[section - FirstStep]]);
}

} // namespace isogloss::app
