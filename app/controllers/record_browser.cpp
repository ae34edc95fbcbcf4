// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/record_browser.h"

#include "app/i18n/error_text.h"
#include "core/text/utf8.h"

namespace isogloss::app {

namespace {

/// Numbers labels by their name, so that the same has the same colour everywhere.
int numberOf(const QString& label)
{
    int number = 0;
    for (const QChar letter : label)
        number = (number * 31 + int(letter.unicode())) % 1'000'003;
    return number;
}

/// UTF-16 units before so many code points.
int unitsBefore(const QString& text, std::size_t codePoints)
{
    qsizetype unit = 0;
    for (; codePoints > 0 && unit < text.size(); --codePoints)
        unit += text[unit].isHighSurrogate() ? 2 : 1;
    return static_cast<int>(unit);
}

ShownRecord shown(const data::RecordLine& line)
{
    ShownRecord record;
    record.key = QString::fromStdString(line.key);
    for (const auto& [language, text] : line.text)
        record.texts.insert(QString::fromStdString(language), QString::fromStdString(text));
    if (!line.task)
        return record;
    record.language = QString::fromStdString(line.task->language);
    record.target = QString::fromStdString(line.task->target);
    const QString input = QString::fromStdString(line.task->input);
    for (const data::Span& span : line.task->spans) {
        const QString label = QString::fromStdString(span.label);
        record.marks.append(
            {unitsBefore(input, span.begin), unitsBefore(input, span.end), numberOf(label), label});
    }
    return record;
}

} // namespace

RecordBrowser::RecordBrowser(QObject* parent)
    : QObject(parent)
{
    connect(&m_model, &RecordsModel::pageWanted, this, &RecordBrowser::read);
}

void RecordBrowser::open(const std::filesystem::path& records, QList<RecordColumn> columns)
{
    const int asked = ++m_asked;
    m_file.reset();
    m_model.reset(0, columns);
    m_model.setEdits({}, {}, {});
    m_jobs.start<File>(
        JobController::Place::Files, {},
        [records](std::stop_token stop, const ProgressSink& progress) -> Result<File> {
            ISOGLOSS_TRY(data::RecordFile file, data::RecordFile::open(records, stop, progress));
            return std::make_shared<const data::RecordFile>(std::move(file));
        },
        this,
        [this, asked, columns](Result<File> file) {
            if (asked != m_asked)
                return;
            if (!file.has_value())
                return tell(file.error());
            m_file = file.value();
            m_model.reset(m_file->size(), columns);
            Q_EMIT opened();
        });
}

void RecordBrowser::find(const QString& words)
{
    const int asked = ++m_asked;
    if (m_search != 0)
        m_jobs.stop(m_search);
    if (!m_file)
        return;
    if (words.trimmed().isEmpty()) {
        m_model.setFilter(std::nullopt);
        Q_EMIT found();
        return;
    }
    m_search = m_jobs.start<Rows>(
        JobController::Place::Files, {},
        [file = m_file, words = words.trimmed().toStdString()](std::stop_token stop,
            const ProgressSink& progress) { return file->find(words, std::move(stop), progress); },
        this,
        [this, asked](Result<Rows> rows) {
            if (asked != m_asked)
                return;
            m_search = 0;
            if (!rows.has_value())
                return tell(rows.error());
            m_model.setFilter(std::move(rows).value());
            Q_EMIT found();
        });
}

void RecordBrowser::showOnly(std::optional<std::vector<std::size_t>> records)
{
    ++m_asked;
    m_model.setFilter(std::move(records));
    Q_EMIT found();
}

void RecordBrowser::askKeys(const std::vector<std::size_t>& records)
{
    if (!m_file)
        return;
    using Keys = std::vector<std::string>;
    m_jobs.start<Keys>(
        JobController::Place::Files, {},
        [file = m_file, records](std::stop_token, const ProgressSink&) -> Result<Keys> {
            ISOGLOSS_TRY(const std::vector<data::RecordLine> lines, file->read(records));
            Keys keys;
            for (const data::RecordLine& line : lines)
                keys.push_back(line.key);
            return keys;
        },
        this,
        [this, asked = m_asked](Result<Keys> keys) {
            if (!keys.has_value())
                tell(keys.error());
            else if (asked == m_asked)
                Q_EMIT keysRead(keys.value());
        });
}

void RecordBrowser::read(int generation, int page, const Rows& records)
{
    if (!m_file)
        return;
    m_jobs.start<QList<ShownRecord>>(
        JobController::Place::Files, {},
        [file = m_file, records](std::stop_token, const ProgressSink&) -> Result<QList<ShownRecord>> {
            ISOGLOSS_TRY(const std::vector<data::RecordLine> lines, file->read(records));
            QList<ShownRecord> shownRecords;
            for (const data::RecordLine& line : lines)
                shownRecords.append(shown(line));
            return shownRecords;
        },
        this,
        [this, generation, page](Result<QList<ShownRecord>> read) {
            if (read.has_value())
                m_model.setPage(generation, page, std::move(read).value());
            else
                tell(read.error());
        });
}

void RecordBrowser::tell(const Error& error)
{
    if (error.code != errors::Stopped)
        Q_EMIT failed(errorText(error));
}

} // namespace isogloss::app
