// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace isogloss::analysis {
struct SentenceMap;
}
namespace isogloss::widgets {
class ChartFrame;
class Scatter;
}

namespace isogloss::app {

/// The sentences of a pair at one layer as points on a plane, each joined to its translation.
class PicturePanel : public QFrame
{
    Q_OBJECT
public:
    PicturePanel();

    struct Texts
    {
        QString sourceName; ///< languages
        QString targetName;
        QString text; ///< dataset
        QStringList sources; ///< row i of both says the same
        QStringList targets;
        std::vector<std::string> keys;
        QList<double> found; ///< [layer] share of translations that are the nearest
        QList<double> baseFound; ///< the same of the model alone
    };
    /// Forgets the picture when something else is shown.
    void setTexts(const Texts& texts, int layers, int bestLayer, bool hasAdapter);
    void showMap(const analysis::SentenceMap& map);
    void showProblem(const QString& message);

    int layer() const;
    bool isNeighbours() const;
    bool withAdapter() const;

Q_SIGNALS:
    void mapRequested();
    /// By its place in the text.
    void sentenceChosen(int sentence);

private:
    QWidget* makeHead();
    void ask();
    QString finding(const analysis::SentenceMap& map) const;

    Texts m_texts;
    QList<int> m_shown; ///< the sentence of each link
    QLabel* m_finding;
    QLabel* m_words;
    QLabel* m_problem;
    QComboBox* m_method;
    QComboBox* m_model;
    QSlider* m_slider;
    QLabel* m_layer;
    QPushButton* m_draw;
    widgets::Scatter* m_chart;
    widgets::ChartFrame* m_frame;
    bool m_isDrawn = false;
};

} // namespace isogloss::app
