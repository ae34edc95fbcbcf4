// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/repair.h"

#include "core/quality/character_checks.h"
#include "core/quality/html.h"
#include "core/text/normal_form.h"

#include <cassert>

namespace isogloss::quality {

std::string repaired(IssueKind kind, std::string_view text, std::string_view script)
{
    assert(isRepairable(kind));
    switch (kind) {
    case IssueKind::MixedNormalisation:
        return text::composed(text);
    case IssueKind::InvisibleCharacters:
        return withoutInvisible(text, script);
    case IssueKind::ControlCharacters:
        return withoutControls(text);
    case IssueKind::HtmlRemains:
        return withoutHtml(text);
    case IssueKind::StrayBlanks:
        return withoutStrayBlanks(text);
    default:
        return std::string(text);
    }
}

} // namespace isogloss::quality
