// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/pair_list.h"

#include "app/controllers/language_names.h"

#include <algorithm>

namespace isogloss::app {

namespace {

constexpr int LinesSeen = 5;

} // namespace

PairList::PairList(QWidget* parent)
    : QListWidget(parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Languages to bring closer"));
    connect(this, &QListWidget::itemChanged, this, &PairList::tickedChanged);
}

void PairList::fill(const QList<TrainingPair>& pairs, const LanguageNames& languages)
{
    const auto before = ticked();
    const bool isFirst = m_pairs.isEmpty();
    const auto wasTicked = [&before](const TrainingPair& pair) {
        return std::any_of(before.begin(), before.end(), [&pair](const TrainingPair& old) {
            return old.records == pair.records && old.source == pair.source && old.target == pair.target;
        });
    };
    {
        const QSignalBlocker quiet(this);
        clear();
        m_pairs = pairs;
        for (const TrainingPair& pair : pairs) {
            const QString text = tr("%1 and %2 (%3, %Ln sentence(s))", "languages, name of a dataset",
                static_cast<int>(pair.sentences))
                                     .arg(languages.name(pair.source), languages.name(pair.target), pair.dataset);
            auto* const line = new QListWidgetItem(text, this);
            line->setToolTip(text);
            line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            line->setCheckState(wasTicked(pair) ? Qt::Checked : Qt::Unchecked);
        }
        if (isFirst && count() > 0)
            item(0)->setCheckState(Qt::Checked);
    }
    const int lines = std::clamp(count(), 1, LinesSeen);
    setFixedHeight(lines * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth());
    Q_EMIT tickedChanged();
}

/// Brings the first of them into view.
void PairList::showTicked()
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            return scrollToItem(item(row), QAbstractItemView::PositionAtTop);
}

QList<TrainingPair> PairList::ticked() const
{
    QList<TrainingPair> pairs;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            pairs.append(m_pairs[row]);
    return pairs;
}

} // namespace isogloss::app
