// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spelling_variants.h"

namespace isogloss::analysis {

Result<std::vector<SpellingVariant>> measureSpellings(const model::LoadedModel& model,
    const model::LoadedAdapter* adapter, const data::TextTable& source, const data::TextTable& target,
    LayerOptions options, std::stop_token stop, const ProgressSink& progress)
{
    options.pairs.clear();
    std::vector<SpellingVariant> variants;
    for (const text::Spelling spelling : text::AllSpellings) {
        const text::Speller speller(spelling);
        data::TextTable written = source;
        std::size_t changed = 0;
        for (std::size_t i = 0; i < written.size(); ++i) {
            written.texts[i] = speller.spelled(source.texts[i]);
            changed += written.texts[i] != source.texts[i] ? 1 : 0;
        }
        SpellingVariant variant{spelling, 0, {}};
        if (source.size() > 0)
            variant.changed = static_cast<double>(changed) / static_cast<double>(source.size());
        if (changed > 0 || spelling == text::Spelling::AsWritten) {
            ISOGLOSS_TRY(
                auto report, measureLayers(model, adapter, {written, target}, options, stop, progress));
            variant.pair = std::move(report.pairs.front());
        }
        variants.push_back(std::move(variant));
    }
    return variants;
}

} // namespace isogloss::analysis
