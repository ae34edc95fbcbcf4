// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/corpus.h"

#include "core/base/json.h"
#include "core/data/lines.h"
#include "core/data/readers/canonical_task.h"
#include "core/data/readers/iob2.h"
#include "core/data/readers/massive.h"
#include "core/data/readers/text_records.h"
#include "core/data/task_record.h"
#include "core/data/text_table.h"
#include "core/quality/errors.h"
#include "core/quality/text_set.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::quality {

namespace fs = std::filesystem;

namespace {

void add(Corpus& corpus, const std::string& language, const std::string& key, const std::string& text)
{
    corpus[language].keys.push_back(key);
    corpus[language].texts.push_back(text);
}

Result<bool> holdsTasks(const std::vector<std::string>& lines, const fs::path& path)
{
    if (data::looksLikeIob2(lines))
        return true;
    if (!data::looksLikeRecords(lines))
        return false;
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
    ISOGLOSS_TRY(const Json record,
        parseJson(*first, data::placeOf(path, static_cast<std::size_t>(first - lines.begin()))));
    return data::isCanonicalTask(record) || data::isMassiveRecord(record);
}

Result<void> addTasks(Corpus& corpus, const fs::path& path, std::string_view language)
{
    ISOGLOSS_TRY(const auto records, data::readTaskRecords(path, language));
    for (const data::TaskRecord& record : records) {
        add(corpus, record.language, record.key, record.input);
        if (record.task == data::Task::Translation)
            add(corpus, record.targetLanguage, record.key, record.target);
    }
    return {};
}

Result<void> addTextRecords(Corpus& corpus, const fs::path& path)
{
    ISOGLOSS_TRY(const TextSet set, readTextSet(path));
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        for (std::size_t l = 0; l < set.languages.size(); ++l)
            if (set.rows[row].texts[l])
                add(corpus, set.languages[l], set.rows[row].key, *set.rows[row].texts[l]);
    return {};
}

} // namespace

Result<void> addTexts(Corpus& corpus, const fs::path& path, std::string_view language)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, data::readLines(path));
    ISOGLOSS_TRY(const bool isTask, holdsTasks(lines, path));
    if (isTask)
        return addTasks(corpus, path, language);
    if (language.empty() && data::looksLikeRecords(lines))
        return addTextRecords(corpus, path);
    if (language.empty())
        return Error{errors::LanguageNeeded, {{"path", path.string()}}, {}};
    ISOGLOSS_TRY(const data::TextTable table, data::readTexts(path, language));
    for (std::size_t i = 0; i < table.size(); ++i)
        add(corpus, table.language, table.keys[i], table.texts[i]);
    return {};
}

} // namespace isogloss::quality
