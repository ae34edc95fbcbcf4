// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "app/models/measure_catalog.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace isogloss::app {

class LanguageNames;

/// Which two languages, in which text, as which model sees them: five boxes that always hold a choice that
/// can be measured, where there is one.
class MeasureChoices : public QWidget
{
    Q_OBJECT
public:
    explicit MeasureChoices(const LanguageNames& names);

    /// Keeps what was chosen as far as it is still there.
    void setCatalog(const MeasureCatalog& catalog);
    /// Chooses these languages, and the text where one is named; others stay.
    void choose(const PairChoice& pair);
    /// Where nothing can be measured it is not complete.
    MeasureRequest request() const;

Q_SIGNALS:
    void requestChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QComboBox* addBox(const QString& label, const char* explain);
    void place();
    void fillTargets();
    void fillTexts();
    void fillAdapters();
    void fillLanguages(QComboBox& box, const QStringList& keys, const QString& wanted);

    const LanguageNames& m_names;
    MeasureCatalog m_catalog;
    QGridLayout* m_grid;
    QList<QWidget*> m_fields; ///< a label over its box each
    QComboBox* m_source;
    QComboBox* m_target;
    QComboBox* m_text;
    QComboBox* m_model;
    QComboBox* m_adapter;
};

} // namespace isogloss::app
