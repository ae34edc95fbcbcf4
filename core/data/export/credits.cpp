// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/credits.h"

#include "core/base/file.h"

namespace isogloss::data {

std::string creditsText(std::span<const record::DatasetCard> cards)
{
    std::string text;
    for (const record::DatasetCard& card : cards) {
        const std::string mayLeave(card.mayLeave ? nameOf(*card.mayLeave) : "");
        const std::pair<const char*, const std::string*> lines[]
            = {{"Dataset", &card.id}, {"Source", &card.source}, {"Licence", &card.licence},
                {"Credit", &card.credit}, {"Consent", &card.consent}, {"May leave this computer", &mayLeave}};
        text += text.empty() ? "" : "\n";
        for (const auto& [name, value] : lines)
            text += std::string(name) + ": " + (value->empty() ? "not stated" : *value) + '\n';
    }
    return text;
}

Result<void> writeCredits(const std::filesystem::path& path, std::span<const record::DatasetCard> cards)
{
    ISOGLOSS_CHECK(writeFileAtomically(path.string() + ".credits.txt", creditsText(cards)));
    std::string entries;
    for (const record::DatasetCard& card : cards)
        if (!card.bibtex.empty())
            entries += card.bibtex + (card.bibtex.ends_with('\n') ? "" : "\n");
    return entries.empty() ? Result<void>() : writeFileAtomically(path.string() + ".bib", entries);
}

} // namespace isogloss::data
