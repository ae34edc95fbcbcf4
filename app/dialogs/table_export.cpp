// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/table_export.h"

#include "app/i18n/error_text.h"
#include "core/base/file.h"
#include "widgets/charts/chart_values.h"
#include "widgets/charts/figure/figure.h"

#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr int Digits = 4; // that count, of numbers in a table to be read

std::string cellOf(const QVariant& value)
{
    if (value.typeId() != QMetaType::Double)
        return value.toString().toStdString();
    return QByteArray::number(value.toDouble(), 'g', Digits).toStdString();
}

/// A number as it is shown, as it is stored: "1.234,5" in German is "1234.5". Other words stay.
QString storedNumber(const QString& word)
{
    const QLocale locale;
    bool isNumber = false;
    locale.toDouble(word, &isNumber);
    if (!isNumber)
        return word;
    QString stored = word;
    stored.remove(locale.groupSeparator());
    return stored.replace(locale.decimalPoint(), u"."_s).replace(locale.negativeSign(), u"-"_s);
}

/// What a table shows in a cell. Where that is numbers alone, with their percent signs, they are as they are stored.
std::string cellOf(const QString& shown)
{
    QStringList words = shown.split(u' ');
    for (QString& word : words) {
        const QString stored = storedNumber(word);
        bool isNumber = false;
        stored.toDouble(&isNumber);
        if (!isNumber && !word.isEmpty() && word != u"%"_s)
            return shown.toStdString();
        word = stored;
    }
    return words.join(u' ').toStdString();
}

/// For a label: small letters, digits and hyphens.
std::string labelOf(const QString& title)
{
    std::string label;
    for (const QChar c : title.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            label += c.toLatin1();
        else if (!label.empty() && label.back() != '-')
            label += '-';
    }
    while (label.ends_with('-'))
        label.pop_back();
    return label.empty() ? "table" : label;
}

report::Table emptyTable(const QString& title)
{
    report::Table table;
    table.name = labelOf(title);
    table.title = title.toStdString();
    return table;
}

} // namespace

report::Table tableOf(const widgets::ChartValues& values, const QString& title)
{
    report::Table table = emptyTable(title);
    for (const QString& name : values.valueHeader())
        table.header.push_back(name.toStdString());
    for (int row = 0; row < values.valueRows(); ++row) {
        table.rows.emplace_back();
        for (int column = 0; column < static_cast<int>(table.header.size()); ++column)
            table.rows.back().push_back(cellOf(values.valueAt(row, column)));
    }
    return table;
}

report::Table tableOf(const QTableView& view, const QString& title)
{
    report::Table table = emptyTable(title);
    const QAbstractItemModel& model = *view.model();
    for (int row = -1; row < model.rowCount(); ++row) {
        std::vector<std::string> cells;
        for (int column = 0; column < model.columnCount(); ++column)
            if (!view.isColumnHidden(column))
                cells.push_back(row < 0 ? model.headerData(column, Qt::Horizontal).toString().toStdString()
                                        : cellOf(model.index(row, column).data().toString()));
        if (row < 0)
            table.header = cells;
        else
            table.rows.push_back(cells);
    }
    return table;
}

std::optional<QString> saveFile(QWidget& over, const QString& path, const QByteArray& bytes)
{
    const auto done = writeFileAtomically(
        path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (done.has_value())
        return std::nullopt;
    const QString message = errorText(done.error());
    auto* const box = new QMessageBox(
        QMessageBox::Warning, TableExportDialog::tr("It was not saved"), message, QMessageBox::Ok, &over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return message;
}

TableExportDialog::TableExportDialog(QTableView& view, const QString& title)
    : QFileDialog(&view)
    , m_view(view)
    , m_title(title)
{
    setWindowTitle(tr("Save the table"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setNameFilters({tr("Table for other programs (*.csv)"), tr("Table of a LaTeX document (*.tex)")});
    setDefaultSuffix(u"csv"_s);
    connect(this, &QFileDialog::filterSelected, this,
        [this] { setDefaultSuffix(isLatex() ? u"tex"_s : u"csv"_s); });
    selectFile(widgets::fileNameFor(title) + u".csv"_s);
    connect(this, &QFileDialog::fileSelected, this, &TableExportDialog::save);
}

bool TableExportDialog::isLatex() const
{
    return selectedNameFilter() == nameFilters().value(1);
}

/// The ending says the format; another ending, the filter.
void TableExportDialog::save(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const report::Table table = tableOf(m_view, m_title);
    const bool asLatex = suffix == u"tex"_s || (suffix != u"csv"_s && isLatex());
    if (!saveFile(m_view, path, QByteArray::fromStdString(asLatex ? report::latex(table) : report::csv(table))))
        Q_EMIT written(path);
}

QPushButton* saveTableButton(QTableView& view, std::function<QString()> title)
{
    auto* const button = new QPushButton(TableExportDialog::tr("Save the table..."));
    QObject::connect(button, &QPushButton::clicked, &view,
        [&view, title = std::move(title)] { (new TableExportDialog(view, title()))->open(); });
    return button;
}

} // namespace isogloss::app
