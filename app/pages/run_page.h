// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTabWidget;

namespace isogloss::app {

class ExactSettings;
class LanguageNames;
class LayersPanel;
class LogPanel;
class ProgressPanel;
struct RunCurves;

/// How a run went, in tabs: its curves over steps, the watched pairs layer by layer, what it said, its settings.
class RunPage : public QWidget
{
    Q_OBJECT
public:
    /// Without names the languages are called by their keys.
    explicit RunPage(const LanguageNames* languages = nullptr);

    void show(const QString& name, const RunCurves& curves, bool isPaused = false);
    /// The frozen settings as JSON; "" takes their tab away.
    void showSettings(const QString& name, const QString& settings);
    /// Between the head and the tabs.
    void addToHead(QWidget* widget);
    /// A tab that scrolls, at that place among the others, or behind them.
    void addTab(QWidget* panel, const QString& name, int place = -1);
    void showTab(int place);

private:

    QLabel* m_title;
    QLabel* m_state;
    QWidget* m_head;
    QTabWidget* m_tabs;
    ProgressPanel* m_progress;
    LayersPanel* m_layers;
    LogPanel* m_log;
    ExactSettings* m_settings;
    QWidget* m_settingsTab = nullptr;
};

} // namespace isogloss::app
