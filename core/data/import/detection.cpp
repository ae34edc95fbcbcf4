// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/detection.h"

#include "core/data/errors.h"
#include "core/data/import/unread_formats.h"
#include "core/data/readers/conllu.h"
#include "core/data/readers/delimited.h"
#include "core/data/readers/eaf.h"
#include "core/data/readers/flextext.h"
#include "core/data/readers/instructions.h"
#include "core/data/readers/json_fields.h"
#include "core/data/readers/ods.h"
#include "core/data/readers/po.h"
#include "core/data/readers/side_by_side.h"
#include "core/data/readers/task_formats.h"
#include "core/data/readers/tmx.h"
#include "core/data/readers/toolbox.h"
#include "core/data/readers/usfm.h"
#include "core/data/readers/xliff.h"
#include "core/data/readers/xlsx.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

constexpr std::array<const Format*, 19> Formats{&Tmx, &Xliff, &Eaf, &Flextext, &Xlsx, &Ods, &Conllu, &Iob2,
    &Usfm, &Toolbox, &Po, &Massive, &CanonicalTasks, &Instructions, &ReferenceTasks, &ReferencePairs,
    &JsonFields, &Delimited, &SideBySide};

/// Keys beside texts of one language each look like any other lines.
bool isNamesOfVerses(const Input& input)
{
    return input.name == "vref.txt";
}

Result<Detected> asWanted(std::vector<Input> inputs, std::string_view wanted)
{
    Detected detected{formatNamed(wanted), {}, {}};
    if (detected.format == nullptr)
        return Error{errors::FormatUnknown, {{"path", std::string(wanted)}}, {}};
    // One file that was named is what it is said to be; of many some may be of another kind.
    const bool isOne = inputs.size() == 1;
    for (Input& input : inputs) {
        ISOGLOSS_TRY(const Sample sample, readSample(input));
        const bool fits = isOne || detected.format->sniff(sample) != Confidence::None;
        (fits ? detected.inputs : detected.leftOut).push_back(std::move(input));
    }
    if (detected.inputs.empty())
        return Error{errors::FormatUnknown, {{"path", detected.leftOut.front().place()}}, {}};
    return detected;
}

} // namespace

std::span<const Format* const> formats()
{
    return Formats;
}

const Format* formatNamed(std::string_view id)
{
    const auto* const found = std::find_if(
        Formats.begin(), Formats.end(), [&](const Format* format) { return format->id == id; });
    return found != Formats.end() ? *found : nullptr;
}

Result<const Format*> detectFormat(const Input& input)
{
    ISOGLOSS_TRY(const Sample sample, readSample(input));
    if (const auto hint = hintFor(sample, input.place()))
        return *hint;
    const Format* best = nullptr;
    Confidence confidence = Confidence::None;
    for (const Format* const format : Formats)
        if (const Confidence seen = format->sniff(sample); seen > confidence) {
            best = format;
            confidence = seen;
        }
    if (best == nullptr)
        return Error{errors::FormatUnknown, {{"path", input.place()}}, {}};
    return best;
}

Result<Detected> detectFormats(std::vector<Input> inputs, std::string_view wanted)
{
    if (!wanted.empty())
        return asWanted(std::move(inputs), wanted);
    Detected detected;
    const Input* first = nullptr;
    for (const Input& input : inputs) {
        if (isNamesOfVerses(input))
            continue;
        ISOGLOSS_TRY(const Format* const format, detectFormat(input));
        if (first != nullptr && format != detected.format)
            return Error{errors::FormatsMixed,
                {{"path", input.place()}, {"value", std::string(format->name)}, {"first", first->place()},
                    {"allowed", std::string(detected.format->name)}},
                {}};
        detected.format = format;
        first = &input;
    }
    if (first == nullptr)
        return Error{errors::NothingToImport, {{"path", inputs.front().place()}}, {}};
    detected.inputs = std::move(inputs);
    return detected;
}

} // namespace isogloss::data
