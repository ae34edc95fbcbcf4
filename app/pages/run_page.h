// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace isogloss::widgets {
class LineChart;
}

namespace isogloss::app {

class LanguageNames;
struct RunCurves;

/// How a run went: where in the model translations found each other, and its losses, over its steps.
class RunPage : public QScrollArea
{
    Q_OBJECT
public:
    /// Without names the languages are called by their keys.
    explicit RunPage(const LanguageNames* languages = nullptr);

    void show(const QString& name, const RunCurves& curves);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMaps(const RunCurves& curves);
    void placeMaps();

    const LanguageNames* m_languages;
    QLabel* m_title;
    QLabel* m_state;
    widgets::LineChart* m_losses;
    widgets::LineChart* m_retrieval;
    QWidget* m_retrievalCard;
    QGridLayout* m_maps; ///< a card a watched pair
};

} // namespace isogloss::app
