// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/colors.h"

#include <QPalette>
#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

const Colors& colors(ColorScheme scheme)
{
    static const Colors Light{
        .window = 0xF6F7F9,
        .surface = 0xFFFFFF,
        .raised = 0xFFFFFF,
        .border = 0xD5DAE1,
        .groove = 0xD5DAE1,
        .text = 0x1B2430,
        .mutedText = 0x55606E,
        .accent = 0x0B6B82,
        .onAccent = 0xFFFFFF,
        .selection = 0xDCEFF3,
        .good = 0x1E7A46,
        .caution = 0x8A5A00,
        .problem = 0xB3261E,
        .lines = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x7A5C00, 0x5B3FA8},
    };
    static const Colors Dark{
        .window = 0x14181D,
        .surface = 0x1B2128,
        .raised = 0x232A33,
        .border = 0x38424E,
        .groove = 0x38424E,
        .text = 0xE6EAF0,
        .mutedText = 0xA3AEBB,
        .accent = 0x5CC4D9,
        .onAccent = 0x06222A,
        .selection = 0x1F3A42,
        .good = 0x6CCB92,
        .caution = 0xE8B75A,
        .problem = 0xFF8A80,
        .lines = {0x56B4E9, 0xE69F00, 0x2FC79A, 0xE79AC6, 0xF0E442, 0xB39DFF},
    };
    static const Colors HighContrast{
        .window = Qt::black,
        .surface = Qt::black,
        .raised = Qt::black,
        .border = 0xBFC7D1,
        .groove = 0x5A6470,
        .text = 0xFFFFFF,
        .mutedText = 0xDDE3EA,
        .accent = 0x5CE1FF,
        .onAccent = Qt::black,
        .selection = 0x006176,
        .good = 0x7CF0A8,
        .caution = 0xFFD166,
        .problem = 0xFF9C94,
        .lines = {0x5CC8FF, 0xFFB000, 0x3DE0AC, 0xFF9FD6, 0xFFF04A, 0xC3ABFF},
    };
    switch (scheme) {
    case ColorScheme::Light:
        return Light;
    case ColorScheme::Dark:
        return Dark;
    case ColorScheme::HighContrast:
        return HighContrast;
    }
    return Light;
}

ColorScheme schemeOf(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const Colors& highest = colors(ColorScheme::HighContrast);
    if (window == highest.window && text == highest.text)
        return ColorScheme::HighContrast;
    return window.lightnessF() < text.lightnessF() ? ColorScheme::Dark : ColorScheme::Light;
}

namespace {

/// Relative luminance of WCAG 2.
double luminance(const QColor& color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace isogloss::widgets
