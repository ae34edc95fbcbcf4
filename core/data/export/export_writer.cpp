// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/export_writer.h"

#include "core/data/errors.h"

namespace isogloss::data {

Result<bool> ExportWriter::task(const TaskRecord& record)
{
    return Error{errors::TasksNotHeld, {{"key", record.key}}, {}};
}

Error notHeld(const std::string& format, const std::string& key, const std::string& field, std::string found)
{
    return {errors::NotHeld, {{"value", format}, {"key", key}, {"field", field}, {"found", std::move(found)}},
        {}};
}

} // namespace isogloss::data
