// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/models/records_model.h"
#include "core/data/record_file.h"

#include <filesystem>
#include <memory>

namespace isogloss::app {

/// Reads a dataset's records for a table, on a thread of its own, so that they come while other jobs work.
/// UI thread.
class RecordBrowser : public QObject
{
    Q_OBJECT
public:
    explicit RecordBrowser(QObject* parent = nullptr);

    RecordsModel& model() { return m_model; }
    /// Opens a records.jsonl; opened() or failed() follows. What was open is no longer shown.
    void open(const std::filesystem::path& records, QList<RecordColumn> columns);
    /// Shows the records that say so; all for no words.
    void find(const QString& words);
    /// Shows these alone, until find().
    void showOnly(std::optional<std::vector<std::size_t>> records);
    /// The keys of these records, by their numbers; keysRead() or failed() follows, unless something else is
    /// asked for meanwhile.
    void askKeys(const std::vector<std::size_t>& records);

Q_SIGNALS:
    void opened();
    void keysRead(const std::vector<std::string>& keys);
    /// The table shows what was looked for.
    void found();
    void failed(const QString& message);

private:
    using File = std::shared_ptr<const data::RecordFile>;
    using Rows = std::vector<std::size_t>;
    void read(int generation, int page, const Rows& records);
    void tell(const Error& error);

    RecordsModel m_model;
    File m_file;
    JobKey m_search = 0;
    int m_asked = 0; ///< counts what was asked for; an answer to something older is dropped
    JobController m_jobs; ///< last, so that it is joined first
};

} // namespace isogloss::app
