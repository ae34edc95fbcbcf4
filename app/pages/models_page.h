// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace isogloss::widgets {
class Card;
}

namespace isogloss::app {

class ModelLibrary;
class ModelView;
class ReadingPanel;
class Workbench;
struct ListedAdapter;
struct ListedModel;
struct ModelCard;

/// The models and adapters of the workspace, and the chosen one.
class ModelsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ModelsPage(Workbench& workbench);

    ModelLibrary& library() { return *m_library; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void placeList();
    QWidget* makeEmpty();
    QWidget* makeList();
    QPushButton* makeGet();
    void fill();
    void addItem(const QString& name, const QString& detail, const QString& key);
    void addHeading(const QString& words);
    void select(const QString& key);
    void showChosen();
    void showModel(const ListedModel& model);
    void takeCard(const ListedModel& model, std::shared_ptr<const ModelCard> card);
    void askForFolder();
    void showModelsToGet();
    void askWhereItIs();
    const ListedModel* chosenModel() const;
    const ListedAdapter* chosenAdapter() const;

    Workbench& m_workbench;
    ModelLibrary* m_library;
    QListWidget* m_list;
    QStackedWidget* m_right;
    ModelView* m_view;
    ReadingPanel* m_reading;
    QWidget* m_left;
    QString m_chosen; ///< "model 3", "adapter 1"
    std::shared_ptr<const ModelCard> m_card; ///< of the chosen model, once it is read
    QString m_cardKey; ///< whose card that is, and where it lay
};

} // namespace isogloss::app
