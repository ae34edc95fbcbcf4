// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/text_hash.h"

#include "core/base/sha256.h"
#include "core/record/short_hash.h"

namespace isogloss::analysis {

std::string textHash(const data::ParallelTable& texts)
{
    Sha256 hash;
    for (std::size_t i = 0; i < texts.size(); ++i)
        hash.add(texts.keys[i] + '\t' + texts.sourceTexts[i] + '\t' + texts.targetTexts[i] + '\n');
    return hash.finish();
}

bool isOfText(std::string_view signature, const std::string& textHash)
{
    return signature.find("|text:" + record::shortHash(textHash) + '|') != std::string_view::npos;
}

} // namespace isogloss::analysis
