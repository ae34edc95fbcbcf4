// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPointF>
#include <QString>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace isogloss::widgets {
class LineChart;
}

namespace isogloss::app {

/// A dataset with texts of a pair.
struct PairSource
{
    QString dataset; ///< name
    QString words; ///< with its sentences
};

/// How often a model finds the right sentence of a pair, by layer.
struct PairCurve
{
    QString model; ///< with its adapter
    QList<QPointF> points; ///< layer and share
    qint64 sentences = 0;
};

/// One pair of languages: where its texts are, how alike a model sees it by layer, and what can be done with it.
/// Takes values, emits intentions. UI thread.
class PairCard : public QFrame
{
    Q_OBJECT
public:
    PairCard();

    void showNothing();
    /// A curve without points: nothing was measured.
    void showPair(const QString& heading, const QList<PairSource>& sources, const PairCurve& curve);

Q_SIGNALS:
    void measureRequested();
    void trainRequested();
    /// Show the dataset of this name.
    void datasetRequested(const QString& name);

private:
    void showSources(const QList<PairSource>& sources);
    void showCurve(const PairCurve& curve);

    QLabel* m_heading;
    QLabel* m_finding;
    QVBoxLayout* m_sources;
    widgets::LineChart* m_chart;
    QPushButton* m_measure;
    QPushButton* m_train;
};

} // namespace isogloss::app
