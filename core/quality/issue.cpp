// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/issue.h"

#include "core/quality/errors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace isogloss::quality {

namespace {

constexpr std::array<IssueKind, 19> Kinds{IssueKind::BlankSide, IssueKind::ExactDuplicate,
    IssueKind::NormalisedDuplicate, IssueKind::OneSidedDuplicate, IssueKind::DifferentTranslations,
    IssueKind::IdenticalSides, IssueKind::LengthRatio, IssueKind::WrongScript, IssueKind::MixedScripts,
    IssueKind::MixedNormalisation, IssueKind::InvisibleCharacters, IssueKind::ControlCharacters,
    IssueKind::BrokenEncoding, IssueKind::PrivateUse, IssueKind::Numbers, IssueKind::Punctuation,
    IssueKind::HtmlRemains, IssueKind::StrayBlanks, IssueKind::OverLong};

constexpr std::array<std::string_view, Kinds.size()> Names{"blank_side", "exact_duplicate",
    "normalised_duplicate", "one_sided_duplicate", "different_translations", "identical_sides",
    "length_ratio", "wrong_script", "mixed_scripts", "mixed_normalisation", "invisible_characters",
    "control_characters", "broken_encoding", "private_use", "numbers", "punctuation", "html_remains",
    "stray_blanks", "over_long"};

} // namespace

std::span<const IssueKind> issueKinds()
{
    return Kinds;
}

std::string_view nameOf(IssueKind kind)
{
    return Names[static_cast<std::size_t>(kind)];
}

Result<IssueKind> issueKindNamed(std::string_view name)
{
    const auto* const found = std::find(Names.begin(), Names.end(), name);
    if (found != Names.end())
        return Kinds[static_cast<std::size_t>(found - Names.begin())];
    std::string allowed;
    for (const std::string_view known : Names)
        allowed += (allowed.empty() ? "" : ", ") + std::string(known);
    return Error{errors::IssueUnknown, {{"value", std::string(name)}, {"allowed", allowed}}, {}};
}

bool isRepairable(IssueKind kind)
{
    return kind == IssueKind::MixedNormalisation || kind == IssueKind::InvisibleCharacters
        || kind == IssueKind::ControlCharacters || kind == IssueKind::HtmlRemains
        || kind == IssueKind::StrayBlanks;
}

const std::string& textOf(const TextSet& set, std::size_t row, std::size_t language)
{
    static const std::string none;
    const auto& text = set.rows[row].texts[language];
    return text ? *text : none;
}

} // namespace isogloss::quality
