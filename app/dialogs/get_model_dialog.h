// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/open_models.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace isogloss::app {

/// Which models there are to get elsewhere, and which of them fit this computer; works without a network, so it names
/// the address to type and the files to copy. Takes values.
class GetModelDialog : public QDialog
{
    Q_OBJECT
public:
    /// `freeBytes` is the memory that could be used.
    GetModelDialog(std::vector<model::OpenModel> models, qint64 freeBytes, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void keepHigh();
    void showChosen(int row);
    QString fitWords(const model::OpenModel& model) const;
    void copyAddress();

    const std::vector<model::OpenModel> m_models;
    const qint64 m_freeBytes;
    QTableWidget* m_table;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_files;
    QLabel* m_address;
};

} // namespace isogloss::app
