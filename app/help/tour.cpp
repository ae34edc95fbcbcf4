// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/tour.h"

#include "widgets/common/tour_bar.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

const auto Key = u"help/tour-step"_s;

} // namespace

QList<TourStep> tourSteps()
{
    return {
        {u"home"_s, Tour::tr("Where to begin"),
            Tour::tr("The sample shows in half a minute what this program does: two languages that meet inside a small "
                     "model. Your own texts go into a workspace, a folder of yours. F1 shows and hides the explanations "
                     "on the right, Ctrl+K finds anything by its name.")},
        {u"texts"_s, Tour::tr("Texts"),
            Tour::tr("Bring in two texts that say the same in two languages: drop the files here. The tab Pairs shows "
                     "which languages have sentences in common, and how alike a model sees them.")},
        {u"models"_s, Tour::tr("Models"),
            Tour::tr("A model is a folder on this computer. Here you see what it needs, which to get, and whether it can "
                     "read your language at all.")},
        {u"measure"_s, Tour::tr("Measure before you train"),
            Tour::tr("Choose a pair and press the button: layer by layer you see how often a sentence finds its "
                     "translation. Nothing is trained, and nothing has to be set.")},
        {u"train"_s, Tour::tr("Train"),
            Tour::tr("Say what you want, such as bringing two languages closer, and choose a quick look first. The "
                     "program says beforehand how long it takes and how much memory it needs.")},
        {u"results"_s, Tour::tr("Results"),
            Tour::tr("Watch a run while it goes on, pause it, compare it with others. The line through the map is the "
                     "isogloss: where half of the sentences find their translation.")},
        {u"combine"_s, Tour::tr("Combine"),
            Tour::tr("An adapter that knows a task and one that brought languages closer become one, without training.")},
        {u"try"_s, Tour::tr("Try"),
            Tour::tr("Type a sentence and see what the model answers, with and without an adapter. That is all: the "
                     "Help menu has this tour, the shortcuts and the log.")},
    };
}

Tour::Tour(widgets::TourBar& bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(&bar, &widgets::TourBar::backRequested, this, [this] { show(m_step - 1); });
    connect(&bar, &widgets::TourBar::nextRequested, this, [this] {
        if (m_step + 1 < tourSteps().size())
            show(m_step + 1);
        else
            end(0);
    });
    connect(&bar, &widgets::TourBar::leaveRequested, this, [this] { end(m_step); });
}

bool Tour::isBegun()
{
    return QSettings().value(Key).toInt() > 0;
}

void Tour::takeUp()
{
    const auto last = static_cast<int>(tourSteps().size()) - 1;
    show(std::clamp(QSettings().value(Key).toInt(), 0, last));
}

void Tour::show(int step)
{
    const QList<TourStep> steps = tourSteps();
    if (step < 0 || step >= steps.size())
        return;
    m_step = step;
    m_isShown = true;
    QSettings().setValue(Key, step); // also where the program ends meanwhile
    m_bar.showStep(step + 1, static_cast<int>(steps.size()), steps[step].title, steps[step].words);
    Q_EMIT pageRequested(steps[step].page);
}

void Tour::end(int keptStep)
{
    m_isShown = false;
    QSettings().setValue(Key, keptStep);
    m_bar.hide();
    Q_EMIT ended();
}

} // namespace isogloss::app
