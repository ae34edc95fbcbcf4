// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>

class QLabel;
class QPushButton;

namespace isogloss::app {

/// One sentence in two languages, and the layer at which a model sees the two as one. UI thread.
class SentencePanel : public QFrame
{
    Q_OBJECT
public:
    SentencePanel();

    /// Row i of both says the same.
    void setSentences(const QStringList& sources, const QStringList& targets, Qt::LayoutDirection sourceDirection,
        Qt::LayoutDirection targetDirection);
    /// Of every sentence at the shown step: L + 1 where they do not meet. `first` and `last` are those of the
    /// run's first and last step so far; sentences that came closest are shown first.
    void setLayers(const QList<int>& now, const QList<int>& first, const QList<int>& last, int layers);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSentence();
    void showNext();
    void enlarge();

    QLabel* m_source;
    QLabel* m_target;
    QLabel* m_layer;
    QLabel* m_words;
    QPushButton* m_next;
    QStringList m_sources;
    QStringList m_targets;
    QList<int> m_now;
    QList<int> m_order; ///< of sentences: those that came down furthest first
    int m_layers = 0;
    int m_place = 0; ///< in the order
};

} // namespace isogloss::app
