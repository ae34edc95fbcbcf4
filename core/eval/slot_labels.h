// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task_record.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Slot filling as MASSIVE (FitzGerald et al. 2023) and the method's authors score it: every word of the
/// utterance gets a label, runs of one label become entities, and these are compared (span_f1.h). What looks
/// odd below is what the reference does, kept so that numbers can be compared.
namespace isogloss::eval {

/// Label of a word in no slot.
inline constexpr std::string_view OutsideLabel = "Other";

/// An utterance in the words that are labelled.
struct LabelledWords
{
    std::vector<std::string> words;
    std::vector<std::string> labels; ///< one per word
};

/// Japanese and Chinese (ja-JP, zh-CN, zh-TW of MASSIVE) are labelled by character.
bool isLabelledByCharacter(std::string_view language);

/// The expected labels, from the record's input and spans. Words are split at white space. A slot that ends
/// inside a word reaches to the next slot or the end of the utterance, since the reference only sees brackets
/// at word ends. By character: a run of ASCII between blanks or slot ends stays one word, and a slot that
/// ends with such a run reaches on in the same way.
LabelledWords expectedSlotLabels(const data::TaskRecord& record);

struct PredictedLabels
{
    std::vector<std::string> labels; ///< one per word
    std::size_t malformedParts = 0; ///< parts that are not `label: words`
};

/// Reads the first line of a generated text, `label: words; label: words` or `None`, and gives that label to
/// every place of the utterance where these words stand (case ignored; by character: these characters).
/// Later parts overwrite earlier ones. Words that do not stand in the utterance give nothing.
PredictedLabels predictedSlotLabels(
    std::string_view generated, std::span<const std::string> words, bool byCharacter);

/// Labels as tags: B-x where a run of x begins, I-x inside it, O outside. Neighbouring slots of one label
/// become one.
std::vector<std::string> slotTags(std::span<const std::string> labels);

} // namespace isogloss::eval
