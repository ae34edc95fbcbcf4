// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/measure_row.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isogloss::record {

/// What a number depends on, written in sacreBLEU's manner (Post 2018):
/// "retrieval|dir:fwd|layer:7/12|pool:mean+bos|center:none|sim:cos|N:208|ties:miss|ci:query1000|dtype:f32|...".
/// Fields that are empty (0 for numbers) are left out. Values hold no '|'.
struct Signature
{
    std::string measure;
    std::string direction; ///< "fwd" or "bwd"; "" for a measure without one
    Layer layer; ///< told only when layers is not 0
    int layers = 0; ///< L of the model
    std::string pooling; ///< "mean+bos" where the begin-of-text token counts
    std::string centering;
    std::string similarity;
    std::string prompt; ///< of measures on generated text
    std::int64_t sentences = 0;
    std::int64_t candidates = 0; ///< that each of them was searched among
    std::string ties;
    std::string interval;
    std::string dtype;
    std::string text; ///< hashes, shortened
    std::string tokenizer;
    std::string model;
    std::string adapter; ///< "none" without one
    std::vector<std::pair<std::string, std::string>> others; ///< fields that are not known here, in order
    std::string version; ///< of this program
};

std::string toText(const Signature& signature);
/// Error: SignatureForm{value, field}.
Result<Signature> parseSignature(std::string_view text);

/// Names of the fields for which two numbers must not be subtracted or ranked together; empty when they may.
/// What the numbers are taken from may differ (model, adapter, layer, direction), what they mean may not: that
/// goes for fields that are not known here, too. Candidates and tokenizer, which older numbers do not tell, are
/// compared where both tell them.
std::vector<std::string> incomparableFields(const Signature& a, const Signature& b);
/// The same of signatures as text; "signature" where one of them cannot be read.
std::vector<std::string> incomparableFields(std::string_view a, std::string_view b);

} // namespace isogloss::record
