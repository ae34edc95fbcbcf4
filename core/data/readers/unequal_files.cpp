// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/unequal_files.h"

#include "core/base/excerpt.h"
#include "core/data/errors.h"
#include "core/data/input/line_reader.h"
#include "core/text/code_point.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace isogloss::data {

namespace {

constexpr std::size_t ShownBytes = 60;
constexpr double BlankCost = 2; ///< of a blank line beside one that is not
constexpr double DigitsCost = 1; ///< of other digits

/// What is compared of a line.
struct Shape
{
    std::uint32_t length = 0; ///< code points
    std::uint32_t digits = 0; ///< a hash of them in order; 0 for none
};

Shape shapeOf(std::string_view line)
{
    Shape shape;
    text::CodePointReader reader(line);
    for (text::CodePoint codePoint; reader.next(codePoint); ++shape.length)
        if (const int digit = text::digitValue(codePoint.value); digit >= 0)
            shape.digits = shape.digits * 31 + static_cast<std::uint32_t>(digit) + 1;
    return shape;
}

Result<std::vector<Shape>> shapesOf(const Source& source, ReadControl& control)
{
    ISOGLOSS_TRY(auto lines, LineReader::open(source.input, source.encoding, control));
    std::vector<Shape> shapes;
    for (std::string_view line;;) {
        ISOGLOSS_TRY(const bool hasLine, lines.next(line));
        if (!hasLine)
            return shapes;
        shapes.push_back(shapeOf(line));
    }
}

Result<std::string> lineAt(const Source& source, std::size_t index, ReadControl& control)
{
    ISOGLOSS_TRY(auto lines, LineReader::open(source.input, source.encoding, control));
    std::string_view line;
    for (std::size_t i = 0; i <= index; ++i) {
        ISOGLOSS_TRY(const bool hasLine, lines.next(line));
        if (!hasLine)
            return std::string();
    }
    return excerpt(line, ShownBytes);
}

class Fit
{
public:
    Fit(const std::vector<Shape>& shorter, const std::vector<Shape>& longer)
        : m_shorter(shorter)
        , m_longer(longer)
    {
        double lengths[2] = {1, 1};
        for (const Shape& shape : shorter)
            lengths[0] += shape.length;
        for (const Shape& shape : longer)
            lengths[1] += shape.length;
        m_ratio = std::log(lengths[0] / static_cast<double>(shorter.size() + 1))
            - std::log(lengths[1] / static_cast<double>(longer.size() + 1));
    }

    /// Lower is better.
    double cost(std::size_t i, std::size_t j) const
    {
        const Shape& a = m_shorter[i];
        const Shape& b = m_longer[j];
        if (a.length == 0 || b.length == 0)
            return a.length == b.length ? 0 : BlankCost;
        return std::min(BlankCost, std::abs(std::log(a.length) - std::log(b.length) - m_ratio))
            + (a.digits == b.digits ? 0 : DigitsCost);
    }

    /// The first line of the shorter file that belongs to a later one of the longer; its size when all of it
    /// fits as it stands.
    std::size_t parting() const
    {
        const std::size_t shift = m_longer.size() - m_shorter.size();
        double here = 0;
        for (std::size_t i = 0; i < m_shorter.size(); ++i)
            here += cost(i, i + shift);
        double best = here;
        std::size_t place = 0;
        for (std::size_t i = 0; i < m_shorter.size(); ++i) {
            here += cost(i, i) - cost(i, i + shift);
            // The latest of equals, since lines before it are known to fit.
            if (here <= best) {
                best = here;
                place = i + 1;
            }
        }
        return place;
    }

private:
    const std::vector<Shape>& m_shorter;
    const std::vector<Shape>& m_longer;
    double m_ratio = 0;
};

struct Parting
{
    std::size_t sourceLines = 0;
    std::size_t targetLines = 0;
    std::size_t place = 0; ///< of the line, from 0
    std::string sourceText;
    std::string targetText;
};

Result<Parting> findParting(const Source& source, const Source& target, ReadControl& control)
{
    ISOGLOSS_TRY(const std::vector<Shape> sources, shapesOf(source, control));
    ISOGLOSS_TRY(const std::vector<Shape> targets, shapesOf(target, control));
    Parting parting{sources.size(), targets.size(), 0, {}, {}};
    const bool isSourceShorter = sources.size() <= targets.size();
    parting.place = isSourceShorter ? Fit(sources, targets).parting() : Fit(targets, sources).parting();
    ISOGLOSS_TRY(parting.sourceText, lineAt(source, parting.place, control));
    ISOGLOSS_TRY(parting.targetText, lineAt(target, parting.place, control));
    return parting;
}

} // namespace

Error whereFilesPart(const Source& source, const Source& target, ReadControl& control)
{
    ReadControl quiet = control.quiet();
    auto found = findParting(source, target, quiet);
    if (!found.has_value())
        return std::move(found).error();
    const Parting& parting = found.value();
    return {errors::FilesUnequal,
        {{"source", source.input.place()}, {"target", target.input.place()},
            {"source_lines", std::to_string(parting.sourceLines)},
            {"target_lines", std::to_string(parting.targetLines)},
            {"line", std::to_string(parting.place + 1)}, {"source_text", parting.sourceText},
            {"target_text", parting.targetText}},
        {}};
}

} // namespace isogloss::data
