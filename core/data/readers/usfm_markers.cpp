// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/usfm_markers.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::string_view Paragraphs[] = {"p", "m", "po", "pr", "cls", "pmo", "pm", "pmc", "pmr", "pi", "mi",
    "nb", "pc", "ph", "b", "q", "qr", "qc", "qa", "qm", "qd", "lh", "li", "lf", "lim", "tr", "pb", "lit"};
constexpr std::string_view Titles[] = {"ide", "usfm", "sts", "rem", "h", "toc", "toca", "mt", "mte", "ms",
    "mr", "s", "sr", "r", "d", "sp", "sd", "cl", "cp", "cd", "is", "ip", "ipi", "im", "imi", "ipq", "imq",
    "ipr", "iq", "ib", "ili", "iot", "io", "iex", "imt", "imte", "ie", "restore", "periph", "k1", "k2"};
constexpr std::string_view Notes[] = {"f", "fe", "ef", "x", "ex", "fig", "va", "vp", "ca", "rq", "fm"};

/// "q1", "mt2", "toc3", "tc1-2": levels count for nothing here.
std::string_view withoutLevel(std::string_view marker)
{
    const auto end = marker.find_last_not_of("0123456789-");
    return end == std::string_view::npos ? marker : marker.substr(0, end + 1);
}

template <std::size_t N>
bool holds(const std::string_view (&names)[N], std::string_view marker)
{
    return std::find(std::begin(names), std::end(names), marker) != std::end(names);
}

} // namespace

UsfmKind usfmKind(std::string_view marker)
{
    if (marker == "id")
        return UsfmKind::Book;
    if (marker == "c")
        return UsfmKind::Chapter;
    if (marker == "v")
        return UsfmKind::Verse;
    const std::string_view name = withoutLevel(marker);
    return holds(Paragraphs, name) ? UsfmKind::Paragraph
        : holds(Titles, name)      ? UsfmKind::Title
        : holds(Notes, name)       ? UsfmKind::Note
                                   : UsfmKind::Character;
}

} // namespace isogloss::data
