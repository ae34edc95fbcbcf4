// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/mix_tables.h"

#include "app/controllers/language_names.h"
#include "widgets/text/text_cell.h"

#include <QLocale>
#include <algorithm>
#include <numeric>

namespace isogloss::app {

namespace {

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

QString share(double value)
{
    return QLocale().toString(value, 'f', 2);
}

/// In the order of comparedNames().
QList<const merge::AdapterScores*> allScores(const MixComparison& comparison)
{
    QList<const merge::AdapterScores*> all{&comparison.base};
    for (const merge::AdapterScores& source : comparison.sources)
        all.append(&source);
    for (const TriedMix& mix : comparison.mixes)
        all.append(&mix.scores);
    return all;
}

QString scoreWords(const merge::AdapterScores& scores, const std::string& language)
{
    const auto found = scores.task->scores.languages.find(language);
    if (found == scores.task->scores.languages.end())
        return {};
    return share(found->second.f1.value_or(found->second.chrf.value_or(0) / 100));
}

QString foundWords(const merge::AdapterScores& scores)
{
    return share(scores.layers[static_cast<std::size_t>(scores.bestLayer())].value);
}

/// The sentences, those first that meet at another layer with the last mix than without an adapter.
QList<std::size_t> byChange(const MixComparison& comparison)
{
    QList<std::size_t> order(static_cast<qsizetype>(comparison.sentences.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (comparison.mixes.isEmpty())
        return order;
    const std::vector<int>& before = comparison.base.meetsAt;
    const std::vector<int>& after = comparison.mixes.back().scores.meetsAt;
    const auto change = [&](std::size_t i) {
        return i < before.size() && i < after.size() ? std::abs(after[i] - before[i]) : 0;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return change(x) > change(y); });
    return order;
}

MixTable::Text side(
    const LanguageNames& names, const std::string& language, const std::vector<std::string>& texts, const QList<std::size_t>& order)
{
    MixTable::Text column{names.name(words(language)), {}, {names.direction(words(language))}};
    for (const std::size_t i : order)
        column.texts.append(words(texts[i]));
    return column;
}

QString meetingWords(const merge::AdapterScores& scores, std::size_t sentence)
{
    const int layers = static_cast<int>(scores.layers.size()) - 1;
    const int layer = sentence < scores.meetsAt.size() ? scores.meetsAt[sentence] : layers + 1;
    return layer > layers ? MixTableModel::tr("none", "no layer") : QLocale().toString(layer);
}

} // namespace

QStringList comparedNames(const MixComparison& comparison, bool isMade)
{
    QStringList names{MixTableModel::tr("base")};
    for (qsizetype i = 0; i < comparison.sources.size(); ++i)
        names.append(QString(QChar(static_cast<char16_t>(u'A' + i))));
    for (const TriedMix& mix : comparison.mixes) {
        const QString percent = QLocale().toString(100 * mix.place, 'f', 0);
        if (isMade)
            names.append(MixTableModel::tr("merged"));
        else if (comparison.isAverage)
            names.append(MixTableModel::tr("average", "of the checkpoints of a run"));
        else if (comparison.sources.size() == 1)
            names.append(MixTableModel::tr("%1 % of A", "an adapter made stronger or weaker").arg(percent));
        else
            names.append(MixTableModel::tr("%1 % of B", "a mix, by the place of a slider from A to B").arg(percent));
    }
    return names;
}

MixTable tableByLanguage(const MixComparison& comparison, const LanguageNames& names, bool isMade)
{
    MixTable table;
    MixTable::Text languages{MixTableModel::tr("language"), {}, {}};
    const bool hasTexts = !comparison.base.layers.empty();
    if (hasTexts)
        languages.texts.append(MixTableModel::tr("%1 and %2, translations found", "two languages")
                                   .arg(names.name(words(comparison.sentences.source)),
                                       names.name(words(comparison.sentences.target))));
    std::vector<std::string> keys;
    if (comparison.base.task)
        for (const auto& [key, scores] : comparison.base.task->scores.languages)
            keys.push_back(key);
    for (const std::string& key : keys)
        languages.texts.append((comparison.unseen.contains(words(key))
                                       ? MixTableModel::tr("%1, the task (not trained on)", "a language")
                                       : MixTableModel::tr("%1, the task", "a language"))
                                   .arg(names.name(words(key))));
    table.texts.append(languages);
    const QStringList headings = comparedNames(comparison, isMade);
    const auto all = allScores(comparison);
    for (qsizetype i = 0; i < all.size(); ++i) {
        MixTable::Column column{headings[i], {}};
        if (hasTexts)
            column.words.append(foundWords(*all[i]));
        for (const std::string& key : keys)
            column.words.append(scoreWords(*all[i], key));
        table.columns.append(column);
    }
    return table;
}

MixTable tableBySentence(const MixComparison& comparison, const LanguageNames& names, bool isMade)
{
    MixTable table;
    const auto order = byChange(comparison);
    table.texts.append(side(names, comparison.sentences.source, comparison.sentences.sourceTexts, order));
    table.texts.append(side(names, comparison.sentences.target, comparison.sentences.targetTexts, order));
    const QStringList headings = comparedNames(comparison, isMade);
    const auto all = allScores(comparison);
    for (qsizetype i = 0; i < all.size(); ++i) {
        MixTable::Column column{headings[i], {}};
        for (const std::size_t sentence : order)
            column.words.append(meetingWords(*all[i], sentence));
        table.columns.append(column);
    }
    return table;
}

MixTable tableByAnswer(const MixComparison& comparison, const LanguageNames& names, bool isMade)
{
    MixTable table;
    if (!comparison.base.task)
        return table;
    MixTable::Text asked{MixTableModel::tr("asked"), {}, {}};
    MixTable::Text wanted{MixTableModel::tr("wanted"), {}, {}};
    QList<Qt::LayoutDirection> directions;
    for (const eval::LanguagePredictions& language : comparison.base.task->predictions)
        for (const data::TaskRecord& record : language.records) {
            asked.texts.append(words(record.input));
            wanted.texts.append(words(record.target));
            directions.append(names.direction(words(language.language)));
        }
    asked.directions = wanted.directions = directions;
    table.texts = {asked, wanted};
    const QStringList headings = comparedNames(comparison, isMade);
    const auto all = allScores(comparison);
    for (qsizetype i = 0; i < all.size(); ++i) {
        MixTable::Column column{headings[i], {}, directions};
        for (const eval::LanguagePredictions& language : all[i]->task->predictions)
            for (const std::string& prediction : language.predictions)
                column.words.append(words(prediction).trimmed());
        table.columns.append(column);
    }
    return table;
}

void MixTableModel::setTable(MixTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int MixTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_table.rows();
}

int MixTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.texts.size() + m_table.columns.size());
}

QVariant MixTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype column = index.column() - m_table.texts.size();
    const bool isText = column < 0;
    const QStringList& cells = isText ? m_table.texts[index.column()].texts : m_table.columns[column].words;
    const auto& directions = isText ? m_table.texts[index.column()].directions : m_table.columns[column].directions;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cells.value(index.row());
    if (role == widgets::DirectionRole && !directions.isEmpty())
        return QVariant::fromValue(directions.size() == 1 ? directions.front() : directions.value(index.row()));
    return {};
}

QVariant MixTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const qsizetype column = section - m_table.texts.size();
    return column < 0 ? m_table.texts[section].heading : m_table.columns[column].heading;
}

} // namespace isogloss::app
