// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/pairs_model.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/theme/colors.h"

#include <QBrush>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr float HatchOpacity = 0.35F;
constexpr qint64 Thousand = 1000;

std::pair<QString, QString> inOrder(const QString& a, const QString& b)
{
    return a < b ? std::pair(a, b) : std::pair(b, a);
}

QString shortCount(qint64 count, bool isCompact)
{
    const QLocale locale;
    if (count < (isCompact ? Thousand : 10 * Thousand))
        return locale.toString(count);
    return PairsModel::tr("%1 k", "thousands of sentences").arg(locale.toString(count / Thousand));
}

} // namespace

PairsModel::PairsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void PairsModel::show(store::PairOverview overview)
{
    beginResetModel();
    m_overview = std::move(overview);
    m_sentences.clear();
    m_measures.clear();
    m_model = -1;
    for (const store::DatasetPair& pair : m_overview.pairs)
        m_sentences[inOrder(QString::fromStdString(pair.source), QString::fromStdString(pair.target))]
            += pair.sentences;
    endResetModel();
}

void PairsModel::setCompact(bool isCompact)
{
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PairsModel::colourBy(int model, int layer)
{
    m_model = model;
    m_layer = layer;
    m_measures.clear();
    if (model >= 0)
        for (const store::PairMeasure& measure : m_overview.models[static_cast<std::size_t>(model)].measures)
            if (measure.layer == layer)
                m_measures.insert(
                    inOrder(QString::fromStdString(measure.source), QString::fromStdString(measure.target)),
                    measure);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString PairsModel::languageAt(int place) const
{
    return QString::fromStdString(m_overview.languages[static_cast<std::size_t>(place)]);
}

PairsModel::Pair PairsModel::pairAt(const QModelIndex& index) const
{
    return inOrder(languageAt(index.row()), languageAt(index.column()));
}

bool PairsModel::isComparable(const store::PairMeasure& measure) const
{
    return measure.sentences == m_overview.models[static_cast<std::size_t>(m_model)].sentences;
}

const store::PairMeasure* PairsModel::measureOf(const Pair& pair) const
{
    const auto found = m_measures.constFind(pair);
    return found == m_measures.constEnd() ? nullptr : &*found;
}

QVariant PairsModel::background(const Pair& pair) const
{
    if (m_model < 0 || !m_sentences.contains(pair))
        return {};
    const store::PairMeasure* const measure = measureOf(pair);
    if (measure != nullptr && isComparable(*measure))
        return QBrush(widgets::shareColor(measure->retrieval));
    QColor hatch = QGuiApplication::palette().color(QPalette::PlaceholderText);
    hatch.setAlphaF(HatchOpacity);
    return QBrush(hatch, Qt::BDiagPattern);
}

QVariant PairsModel::foreground(const Pair& pair) const
{
    const store::PairMeasure* const measure = m_model < 0 ? nullptr : measureOf(pair);
    if (measure == nullptr || !isComparable(*measure))
        return {};
    const QColor behind = widgets::shareColor(measure->retrieval);
    return QBrush(
        widgets::contrast(behind, Qt::white) > widgets::contrast(behind, Qt::black) ? Qt::white : Qt::black);
}

QString PairsModel::tip(const Pair& pair) const
{
    const QString names = tr("%1 and %2", "two languages").arg(m_name(pair.first), m_name(pair.second));
    const QString counts = tr("%1: %L2 sentences", "two languages").arg(names).arg(m_sentences.value(pair));
    const store::PairMeasure* const measure = measureOf(pair);
    if (measure == nullptr)
        return counts;
    return tr("%1\nAt layer %2 they find each other in %3, measured with %L4 sentences", "%1 is a pair")
        .arg(counts)
        .arg(measure->layer)
        .arg(QLocale().toString(measure->retrieval, 'f', 2))
        .arg(measure->sentences);
}

int PairsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.languages.size());
}

int PairsModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant PairsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() == index.column())
        return {};
    const Pair pair = pairAt(index);
    const qint64 sentences = m_sentences.value(pair);
    switch (role) {
    case Qt::DisplayRole:
        return sentences == 0 ? QString() : shortCount(sentences, m_isCompact);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return background(pair);
    case Qt::ForegroundRole:
        return foreground(pair);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentences == 0 ? QVariant() : QVariant(tip(pair));
    default:
        return {};
    }
}

QVariant PairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section >= rowCount())
        return {};
    const QString key = languageAt(section);
    if (role == Qt::ToolTipRole)
        return tr("%1 (%2)", "name and key of a language").arg(m_name(key), key);
    if (role == Qt::DisplayRole)
        return orientation == Qt::Vertical ? m_name(key) : key.section(u'_', 0, 0);
    return {};
}

Qt::ItemFlags PairsModel::flags(const QModelIndex& index) const
{
    const bool isPair = index.isValid() && m_sentences.contains(pairAt(index));
    return isPair ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace isogloss::app
