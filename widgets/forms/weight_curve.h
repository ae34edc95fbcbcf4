// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace isogloss::widgets {

/// A weight for each layer, as bars that are drawn with the mouse or moved with the keys: left and right go from
/// layer to layer, up and down change the weight, Home and End go to the first and the last. Layer 1 stands where
/// reading begins. Takes values, knows nothing else.
class WeightCurve : public QWidget
{
    Q_OBJECT
public:
    static constexpr double Lowest = -1;
    static constexpr double Highest = 1;

    explicit WeightCurve(QWidget* parent = nullptr);

    /// Lowest..Highest, layer 1 first.
    void setWeights(const QList<double>& weights);
    const QList<double>& weights() const { return m_weights; }
    /// Where the bar of a layer 1..L stands.
    QRectF barPlace(int layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person.
    void weightsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF area() const;
    double heightOf(double weight) const;
    int layerAt(double x) const;
    void drawTo(const QPointF& position);
    void setWeight(int layer, double weight);
    void tell();

    QList<double> m_weights;
    int m_current = 1; ///< layer that the keys act on
};

} // namespace isogloss::widgets
