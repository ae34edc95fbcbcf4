// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/reference.h"

#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/data/export/buffered_file.h"
#include "core/data/task_prompt.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

class ReferenceWriter final : public ExportWriter
{
public:
    ReferenceWriter(ExportTarget target, BufferedFile file)
        : m_target(std::move(target))
        , m_file(std::move(file))
    {
    }

    Result<bool> text(const TextRecord& record) override
    {
        if (m_target.languages.size() != 2)
            return Error{
                errors::TwoLanguagesNeeded, {{"count", std::to_string(m_target.languages.size())}}, {}};
        Json json;
        for (int side = 0; side < 2; ++side) {
            const auto found = record.text.find(m_target.languages[static_cast<std::size_t>(side)]);
            if (found == record.text.end() || found->second.empty())
                return false;
            json["text_parallel_" + std::to_string(side)] = found->second;
        }
        return add(json);
    }

    Result<bool> task(const TaskRecord& record) override
    {
        const PromptedExample example = renderTask(record, tokenizer::ChatTemplate::Plain);
        return add({{"prefix", example.prefix}, {"text", example.text}});
    }

    Result<void> commit() override { return m_file.commit(); }

    std::vector<std::string> lost() const override { return {"key", "group", "language"}; }

private:
    Result<bool> add(const Json& json)
    {
        ISOGLOSS_CHECK(m_file.add(toJsonLine(json) + '\n'));
        return true;
    }

    const ExportTarget m_target;
    BufferedFile m_file;
};

} // namespace

MadeWriter makeReferenceWriter(const ExportTarget& target)
{
    ISOGLOSS_TRY(BufferedFile file, BufferedFile::create(target.path));
    return std::unique_ptr<ExportWriter>(std::make_unique<ReferenceWriter>(target, std::move(file)));
}

} // namespace isogloss::data
