// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models_page.h"

#include "app/controllers/model_library.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/get_model_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/model_card.h"
#include "app/pages/model_view.h"
#include "app/pages/reading_panel.h"
#include "core/base/platform.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ListCharacters = 28; // width of the list
constexpr int KeyRole = Qt::UserRole;
constexpr qint64 HashedByItself = 1'000'000'000; // bytes: larger models wait until they are asked for

QString modelKey(qint64 id)
{
    return u"model %1"_s.arg(id);
}

QString adapterKey(qint64 id)
{
    return u"adapter %1"_s.arg(id);
}

} // namespace

ModelsPage::ModelsPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_library(new ModelLibrary(workbench, this))
    , m_list(new QListWidget)
    , m_right(new QStackedWidget)
    , m_view(new ModelView(workbench.languages()))
    , m_reading(new ReadingPanel(workbench))
    , m_left(makeList())
{
    m_view->addForModels(m_reading);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_left);
    m_right->addWidget(new QWidget); // while the list is read
    m_right->addWidget(makeEmpty());
    m_right->addWidget(m_view);
    layout->addWidget(m_right, 1);
    m_left->hide();
    placeList();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr)
            select(item->data(KeyRole).toString());
    });
    connect(m_library, &ModelLibrary::listChanged, this, &ModelsPage::fill);
    connect(m_library, &ModelLibrary::added, this, [this](qint64 model) { m_chosen = modelKey(model); });
    connect(m_library, &ModelLibrary::failed, m_view, &ModelView::showProblem);
    connect(m_library, &ModelLibrary::movedAlong, m_view, &ModelView::showMovedAlong);
    connect(m_view, &ModelView::pointRequested, this, &ModelsPage::askWhereItIs);
    connect(m_view, &ModelView::hashRequested, this, [this] {
        if (const ListedModel* const model = chosenModel()) {
            m_library->computeHash(*model);
            m_view->setHash({}, true);
        }
    });
    connect(m_view, &ModelView::measureRequested, this, [this] {
        if (const ListedModel* const model = chosenModel())
            Q_EMIT m_workbench.navigator().modelMeasureRequested(model->id);
    });
}

QWidget* ModelsPage::makeList()
{
    auto* const left = new QWidget;
    auto* const layout = new QVBoxLayout(left);
    layout->setSpacing(metrics::FieldGap);
    m_list->setAccessibleName(tr("Models and adapters"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    auto* const add = new QPushButton(tr("Add a model"));
    add->setProperty("main", true);
    layout->addWidget(m_list, 1);
    layout->addWidget(add);
    layout->addWidget(makeGet());
    connect(add, &QPushButton::clicked, this, &ModelsPage::askForFolder);
    return left;
}

QPushButton* ModelsPage::makeGet()
{
    auto* const get = new QPushButton(tr("Get a model"));
    get->setProperty(ExplainProperty, u"get-model"_s);
    connect(get, &QPushButton::clicked, this, &ModelsPage::showModelsToGet);
    return get;
}

void ModelsPage::showModelsToGet()
{
    auto models = model::openModels();
    if (!models.has_value()) {
        m_view->showProblem(errorText(models.error()));
        return;
    }
    auto* const dialog = new GetModelDialog(
        std::move(models).value(), static_cast<qint64>(platform::availableMemoryBytes()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QWidget* ModelsPage::makeEmpty()
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    auto* const card = new widgets::Card(tr("No model yet"));
    card->contents().addWidget(makeLabel(
        tr("A model is a folder with config.json, .safetensors files and a tokenizer, as Hugging Face has "
           "them: Llama, Mistral, Qwen 2.5, Qwen 3. It stays where it is and is only read."),
        TextRole::Body));
    auto* const add = new QPushButton(tr("Add a model"));
    add->setProperty("main", true);
    card->contents().addWidget(add, 0, Qt::AlignLeft);
    card->contents().addWidget(makeGet(), 0, Qt::AlignLeft);
    QLabel* const problem = makeLabel({}, TextRole::Problem);
    card->contents().addWidget(problem);
    problem->hide();
    layout->addWidget(card);
    layout->addStretch();
    connect(add, &QPushButton::clicked, this, &ModelsPage::askForFolder);
    connect(m_library, &ModelLibrary::failed, problem, [problem](const QString& message) {
        problem->setText(message);
        problem->show();
    });
    return page;
}

void ModelsPage::placeList()
{
    const int side = metrics::PageMargin;
    m_left->layout()->setContentsMargins(isRightToLeft() ? 0 : side, side, isRightToLeft() ? side : 0, side);
    m_left->setFixedWidth(ListCharacters * fontMetrics().averageCharWidth() + metrics::PageMargin);
}

void ModelsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        placeList();
}

void ModelsPage::fill()
{
    const ModelList& list = m_library->list();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    addHeading(tr("Models"));
    for (const ListedModel& model : list.models)
        addItem(model.name, model.isThere ? QString() : tr("its folder is not there"), modelKey(model.id));
    if (!list.adapters.isEmpty())
        addHeading(tr("Adapters"));
    for (const ListedAdapter& adapter : list.adapters)
        addItem(adapter.name, adapter.isThere ? adapter.base : tr("its folder is not there"),
            adapterKey(adapter.id));
    const bool isEmpty = list.models.isEmpty() && list.adapters.isEmpty();
    m_left->setVisible(!isEmpty);
    m_right->setCurrentIndex(isEmpty ? 1 : 2);
    int chosen = list.models.isEmpty() ? 2 : 1; // behind the headings
    for (int row = 0; row < m_list->count(); ++row)
        if (!m_chosen.isEmpty() && m_list->item(row)->data(KeyRole).toString() == m_chosen)
            chosen = row;
    if (!isEmpty) {
        m_list->setCurrentRow(chosen);
        m_chosen = m_list->item(chosen)->data(KeyRole).toString();
    }
    showChosen();
}

void ModelsPage::addItem(const QString& name, const QString& detail, const QString& key)
{
    auto* const item = new QListWidgetItem(detail.isEmpty()
            ? name
            : tr("%1\n%2", "name of a model or adapter, a word about it").arg(name, detail));
    item->setData(KeyRole, key);
    m_list->addItem(item);
}

void ModelsPage::addHeading(const QString& words)
{
    auto* const item = new QListWidgetItem(words);
    item->setFlags(Qt::NoItemFlags);
    m_list->addItem(item);
}

void ModelsPage::select(const QString& key)
{
    if (!key.isEmpty() && key != m_chosen) {
        m_chosen = key;
        showChosen();
    }
}

void ModelsPage::showChosen()
{
    if (const ListedModel* const model = chosenModel())
        showModel(*model);
    else if (const ListedAdapter* const adapter = chosenAdapter())
        m_view->showAdapter(*adapter);
}

void ModelsPage::showModel(const ListedModel& model)
{
    const QString key = m_chosen + u' ' + model.folder;
    if (m_cardKey == key && m_card && model.isThere) {
        takeCard(model, m_card);
        return;
    }
    m_card.reset();
    m_cardKey = key;
    m_view->showModel(model, nullptr);
    if (!model.isThere)
        return;
    using Card = std::shared_ptr<const ModelCard>;
    m_workbench.jobs().start<Card>(
        JobController::Place::Files, tr("Looking at a model"),
        [path = std::filesystem::path(model.folder.toStdString())](
            std::stop_token, const ProgressSink&) -> Result<Card> {
            ISOGLOSS_TRY(ModelCard card, readModelCard(path));
            return Card(std::make_shared<ModelCard>(std::move(card)));
        },
        this,
        [this, key](const Result<Card>& card) {
            const ListedModel* const chosen = chosenModel();
            if (key != m_cardKey || chosen == nullptr)
                return;
            if (card.has_value())
                takeCard(*chosen, card.value());
            else
                m_view->showProblem(errorText(card.error()));
        });
}

void ModelsPage::takeCard(const ListedModel& model, std::shared_ptr<const ModelCard> card)
{
    m_card = std::move(card);
    m_reading->setModel(model.folder);
    m_view->showModel(model, m_card.get());
    if (model.hash.isEmpty() && m_card->diskBytes <= HashedByItself)
        m_library->computeHash(model);
    if (model.hash.isEmpty() && m_library->modelBeingHashed() == model.id)
        m_view->setHash({}, true);
}

void ModelsPage::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("The folder of a model"));
    if (!folder.isEmpty())
        m_library->add(folder);
}

void ModelsPage::askWhereItIs()
{
    const QString chosen = m_chosen;
    const ListedModel* const model = chosenModel();
    const ListedAdapter* const adapter = chosenAdapter();
    if (model == nullptr && adapter == nullptr)
        return;
    const QString folder = QFileDialog::getExistingDirectory(
        window(), tr("Where %1 is now").arg(model != nullptr ? model->name : adapter->name));
    if (folder.isEmpty() || chosen != m_chosen)
        return;
    if (const ListedModel* const still = chosenModel())
        m_library->pointTo(still->name, folder);
    else if (const ListedAdapter* const stays = chosenAdapter())
        m_library->pointTo(*stays, folder);
}

const ListedModel* ModelsPage::chosenModel() const
{
    for (const ListedModel& model : m_library->list().models)
        if (modelKey(model.id) == m_chosen)
            return &model;
    return nullptr;
}

const ListedAdapter* ModelsPage::chosenAdapter() const
{
    for (const ListedAdapter& adapter : m_library->list().adapters)
        if (adapterKey(adapter.id) == m_chosen)
            return &adapter;
    return nullptr;
}

} // namespace isogloss::app
