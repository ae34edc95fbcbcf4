// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/unread_formats.h"

#include "core/data/errors.h"

namespace isogloss::data {

namespace {

using namespace std::string_view_literals;

/// Protocol 2 to 5 begin with these bytes; older ones have no sign but the file's name.
bool isPickle(const Sample& sample)
{
    const bool hasMark = sample.bytes.size() > 2 && sample.bytes[0] == '\x80' && sample.bytes[1] >= 2
        && sample.bytes[1] <= 5;
    return hasMark || sample.isNamed(".pkl") || sample.isNamed(".pickle");
}

} // namespace

std::optional<Error> hintFor(const Sample& sample, const std::string& place)
{
    const auto hint = [&](ErrorCode code) { return Error{code, {{"path", place}}, {}}; };
    if (sample.bytes.starts_with("PAR1") || sample.bytes.starts_with("ARROW1"))
        return hint(errors::FormatParquet);
    if (sample.bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return hint(errors::FormatOldExcel);
    if (isPickle(sample))
        return hint(errors::FormatPickle);
    return std::nullopt;
}

} // namespace isogloss::data
