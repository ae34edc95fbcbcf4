// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <memory>

namespace isogloss::widgets {

class SvgEngine;

enum class Letters {
    AsOutlines, ///< look alike everywhere, whatever fonts are there
    AsText, ///< can be edited and searched
};

/// Turns what is painted on it into SVG 1.1, one unit a pixel at 96 to the inch: lines, areas in one colour,
/// clips to rectangles, and letters. Pictures and patterns are left out: charts paint none. Any one thread.
class SvgDevice : public QPaintDevice
{
public:
    SvgDevice(const QSize& size, Letters letters);
    ~SvgDevice() override;

    /// All that was painted; title and description are for people who cannot see it, and for search.
    QByteArray document(const QString& title, const QString& description) const;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace isogloss::widgets
