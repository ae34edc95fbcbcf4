// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_curves.h"

#include <QScrollArea>
#include <QStringList>

class QBoxLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace isogloss::widgets {
class HeatMap;
}

namespace isogloss::app {

class SentencePanel;
class Workbench;

/// The sample's first run, as it is computed: the map of a pair that is brought together beside one that gets no
/// data, a sentence of it in both languages with the layer at which the two meet, and what came out, in a
/// sentence. UI thread.
class MeetPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit MeetPage(Workbench& workbench);

    /// Begins the run with the settings of a file; an earlier one stays among the results.
    void begin(const std::filesystem::path& settings);

Q_SIGNALS:
    void failed(const QString& message);
    void ownDataRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side
    {
        QLabel* finding;
        widgets::HeatMap* map;
    };

    Side makeSide(const QString& heading);
    QWidget* makeMaps();
    QWidget* makeScrubber();
    QWidget* makeNext();
    void readTexts(const QString& path, const QString& source, const QString& target);
    void follow(const QString& folder);
    void advance();
    void show(const RunCurves& curves);
    void scrub(int column);
    void showEnd(const RunCurves& curves);

    Workbench& m_workbench;
    QBoxLayout* m_columns;
    QLabel* m_state;
    Side m_taught;
    Side m_other;
    SentencePanel* m_sentence;
    QSlider* m_scrubber;
    QLabel* m_step;
    QLabel* m_result;
    QPushButton* m_again;
    QPushButton* m_task;
    QString m_folder; ///< of the run, once it began
    QString m_settings; ///< path of their file
    QList<qint64> m_plannedSteps; ///< at which the run measures
    RunCurves m_curves; ///< that are shown
    bool m_isFollowing = true; ///< the scrubber stays at the last column
};

} // namespace isogloss::app
