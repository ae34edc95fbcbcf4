// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "app/models/measure_catalog.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace isogloss::app {

class LanguageNames;

/// Which two languages, in which text, as which model sees them, and by which measure: boxes that always hold a
/// choice that can be measured, where there is one. How it is measured is folded away.
class MeasureChoices : public QWidget
{
    Q_OBJECT
public:
    explicit MeasureChoices(const LanguageNames& names);

    /// Keeps what was chosen as far as it is still there.
    void setCatalog(const MeasureCatalog& catalog);
    /// Chooses these languages, and the text where one is named; others stay.
    void choose(const PairChoice& pair);
    /// Chooses this model without an adapter, by its row.
    void chooseModel(qint64 model);
    /// Where nothing can be measured it is not complete.
    MeasureRequest request() const;
    /// Of the chosen model.
    QList<MeasurableRun> runs() const;
    /// The second text of the pair; "" without one.
    QString secondText() const;
    /// "base", or "base + align_only"
    QString whose() const;

Q_SIGNALS:
    void requestChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QComboBox* addBox(QList<QWidget*>& row, const QString& label, const char* explain);
    void makeBoxes();
    void fillHow();
    void connectBoxes();
    void place();
    int placeRow(const QList<QWidget*>& fields, int firstRow, int columns);
    QStringList othersOf(const PairChoice& pair, MeasuredPairs pairs) const;
    void fillTargets();
    void fillTexts();
    void fillSecondTexts();
    void fillAdapters();
    void fillLanguages(QComboBox& box, const QStringList& keys, const QString& wanted);

    const LanguageNames& m_names;
    MeasureCatalog m_catalog;
    QGridLayout* m_grid;
    QList<QWidget*> m_fields; ///< a label over its box each
    QList<QWidget*> m_how; ///< the same, folded away
    QPushButton* m_more;
    QComboBox* m_source;
    QComboBox* m_target;
    QComboBox* m_text;
    QComboBox* m_model;
    QComboBox* m_adapter;
    QComboBox* m_measure;
    QComboBox* m_pairs;
    QComboBox* m_pool;
    QComboBox* m_mexa;
    QComboBox* m_centred;
    QComboBox* m_random;
    QComboBox* m_second;
};

} // namespace isogloss::app
