// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace isogloss::widgets {

/// A list of which one is chosen. A choice that is longer than the field ends in an ellipsis and stands whole in
/// the tool tip.
class ChoiceField : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    bool event(QEvent* event) override;
    void initStyleOption(QStyleOptionComboBox* option) const override;

private:
    /// The chosen words, as far as there is room for them.
    QString shownText(const QStyleOptionComboBox& option) const;
};

} // namespace isogloss::widgets
