// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/page_list.h"

#include "app/pages/combine/combine_page.h"
#include "app/pages/measure/measure_page.h"
#include "app/pages/models_page.h"
#include "app/pages/results_page.h"
#include "app/pages/texts/texts_page.h"
#include "app/pages/train/train_page.h"
#include "app/pages/try_page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

struct PageList
{
    Q_DECLARE_TR_FUNCTIONS(PageList)
};

} // namespace

QList<PageEntry> makePages(Workbench& workbench)
{
    return {
        {u"texts"_s, PageList::tr("Texts"), PageList::tr("Bring texts in, look at them, say which languages they are"),
            new TextsPage(workbench)},
        {u"models"_s, PageList::tr("Models"), PageList::tr("The language models of this workspace, and what they see"),
            new ModelsPage(workbench)},
        {u"measure"_s, PageList::tr("Measure"), PageList::tr("How alike a model sees two languages, layer by layer"),
            new MeasurePage(workbench)},
        {u"train"_s, PageList::tr("Train"), PageList::tr("Describe a run and start it"), new TrainPage(workbench)},
        {u"results"_s, PageList::tr("Results"), PageList::tr("How the runs of this workspace went, and the one under way"),
            new ResultsPage(workbench)},
        {u"combine"_s, PageList::tr("Combine"), PageList::tr("Two adapters become one, without training"),
            new CombinePage(workbench)},
        {u"try"_s, PageList::tr("Try"), PageList::tr("One sentence, and what base and adapters make of it"),
            new TryPage(workbench)},
    };
}

} // namespace isogloss::app
