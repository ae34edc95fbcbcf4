// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/reading_panel.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/pages/facts_table.h"
#include "core/eval/reading_check.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/forms/named_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr auto Explains = "reading-check";
constexpr int LeastLetters = 10; // of a language that is chosen

using Readings = std::vector<eval::LanguageReading>;

double per(std::size_t count, std::size_t of)
{
    return of > 0 ? static_cast<double>(count) / static_cast<double>(of) : 0;
}

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

/// The set with these languages alone, in this order.
quality::TextSet only(const quality::TextSet& set, const std::vector<std::string>& languages)
{
    quality::TextSet some{languages, {}};
    for (const quality::TextRow& row : set.rows) {
        quality::TextRow kept{row.key, row.group, {}};
        for (const std::string& language : languages) {
            const auto found = std::find(set.languages.begin(), set.languages.end(), language);
            kept.texts.push_back(found != set.languages.end()
                    ? row.texts[static_cast<std::size_t>(found - set.languages.begin())]
                    : std::nullopt);
        }
        some.rows.push_back(std::move(kept));
    }
    return some;
}

} // namespace

ReadingPanel::ReadingPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_none(makeLabel(tr("Bring in a text in your language: on the Texts page."), TextRole::Muted))
    , m_choices(new QWidget)
    , m_language(new widgets::ChoiceField)
    , m_pivot(new widgets::ChoiceField)
    , m_start(new QPushButton(tr("Let it read fifty sentences")))
    , m_verdict(makeLabel({}, TextRole::Body))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_facts(new FactsTable)
{
    setProperty("card", true);
    setProperty(ExplainProperty, QLatin1StringView(Explains));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Can this model read my language?"), TextRole::Section));
    auto* const fields = new QGridLayout(m_choices);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(metrics::FieldGap);
    fields->addWidget(widgets::namedField(tr("Language"), *m_language), 0, 0);
    fields->addWidget(widgets::namedField(tr("Compared with"), *m_pivot), 0, 1);
    fields->addWidget(m_start, 1, 0, 1, 2, Qt::AlignLeading);
    for (QComboBox* const box : {m_language, m_pivot}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(LeastLetters);
    }
    for (QWidget* const part : std::initializer_list<QWidget*>{m_none, m_choices, m_verdict, m_problem, m_facts})
        rows->addWidget(part);
    clear();
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReadingPanel::fillPivots);
    connect(m_start, &QPushButton::clicked, this, &ReadingPanel::start);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &ReadingPanel::readTexts);
    connect(&workbench.languages(), &LanguageNames::changed, this, &ReadingPanel::fillLanguages);
    readTexts();
}

void ReadingPanel::setModel(const QString& folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    clear();
}

void ReadingPanel::clear()
{
    if (m_job != 0)
        m_workbench.jobs().stop(m_job);
    m_verdict->hide();
    m_problem->hide();
    m_facts->clear();
    m_facts->hide();
}

void ReadingPanel::readTexts()
{
    const auto body = [folder = m_workbench.session().folder()](
                          const store::Database& database) { return readMeasureCatalog(database, folder); };
    m_workbench.session().read(this, body, [this](Result<MeasureCatalog> catalog) {
        if (catalog.has_value())
            m_catalog = std::move(catalog).value();
        fillLanguages();
    });
}

void ReadingPanel::fillLanguages()
{
    const QString chosen = m_language->currentData().toString();
    {
        const QSignalBlocker quiet(m_language);
        m_language->clear();
        for (const QString& key : m_catalog.readableLanguages())
            m_language->addItem(m_workbench.languages().name(key), key);
        m_language->setCurrentIndex(std::max(0, m_language->findData(chosen)));
    }
    m_none->setVisible(m_language->count() == 0);
    m_choices->setVisible(m_language->count() > 0);
    fillPivots();
}

/// English first, where it is among them: most models know it best. A language that stands alone is read alone.
void ReadingPanel::fillPivots()
{
    const QString chosen = m_pivot->currentData().toString();
    m_pivot->clear();
    for (const QString& key : m_catalog.partnersOf(m_language->currentData().toString()))
        m_pivot->addItem(m_workbench.languages().name(key), key);
    m_pivot->addItem(tr("No comparison"), QString());
    const int english = std::max(0, m_pivot->findData(u"eng_Latn"_s));
    const int before = chosen.isEmpty() ? -1 : m_pivot->findData(chosen);
    m_pivot->setCurrentIndex(before >= 0 ? before : english);
}

void ReadingPanel::start()
{
    const QString language = m_language->currentData().toString();
    const QString pivot = m_pivot->currentData().toString();
    const QString dataset
        = pivot.isEmpty() ? m_catalog.textOf(language) : m_catalog.datasetsOf(language, pivot).value(0).dataset;
    if (dataset.isEmpty() || m_job != 0)
        return;
    clear();
    m_start->setEnabled(false);
    const auto records = m_workbench.session().folder().data() / dataset.toStdString() / "records.jsonl";
    std::vector<std::string> languages{language.toStdString()};
    if (!pivot.isEmpty())
        languages.push_back(pivot.toStdString());
    m_job = m_workbench.jobs().start<Readings>(
        JobController::Place::Device, tr("Reading fifty sentences"),
        [&models = m_workbench.models(), folder = std::filesystem::path(m_folder.toStdString()), records,
            languages = std::move(languages), pivot = pivot.toStdString()](
            std::stop_token stop, const ProgressSink& progress) -> Result<Readings> {
            ISOGLOSS_TRY(const quality::TextSet set, quality::readTextSet(records));
            ISOGLOSS_TRY(const auto model, models.open(folder, stop));
            ISOGLOSS_TRY(auto rows,
                eval::checkReading(model, only(set, languages), pivot, {}, stop, progress));
            if (!rows)
                return Error{errors::Stopped, {}, {}};
            return *std::move(rows);
        },
        this,
        [this, folder = m_folder](const Result<Readings>& rows) {
            m_job = 0;
            m_start->setEnabled(true);
            if (folder != m_folder)
                return;
            if (rows.has_value()) {
                showRows(rows.value());
            } else if (rows.error().code != errors::Stopped) {
                m_problem->setText(errorText(rows.error()));
                m_problem->show();
            }
        });
}

void ReadingPanel::showRows(const Readings& rows)
{
    m_verdict->setText(verdict(rows.front()));
    widgets::setRole(*m_verdict,
        rows.front().reading == eval::Reading::Well         ? TextRole::Body
            : rows.front().reading == eval::Reading::Poorly ? TextRole::Caution
                                                            : TextRole::Problem);
    m_verdict->show();
    m_facts->clear();
    for (const eval::LanguageReading& row : rows)
        addRow(row);
    m_facts->show();
}

void ReadingPanel::addRow(const eval::LanguageReading& row)
{
    const QString name = m_workbench.languages().name(QString::fromStdString(row.tokens.language));
    m_facts->add(name,
        tr("%1 bits for a letter (%2 by knowing which letter follows which), from %Ln sentence(s)", nullptr,
            static_cast<int>(row.sentences))
            .arg(number(row.bitsPerCharacter, 2), number(row.letterBits, 2)),
        Explains);
    QString pieces = tr("%1 pieces a word, %2 % of them parts of letters")
                         .arg(number(per(row.tokens.tokens, row.tokens.words), 1),
                             number(100 * per(row.tokens.fragments, row.tokens.tokens), 0));
    if (row.tokens.toPivot && *row.tokens.toPivot != 1)
        pieces = tr("%1; %2 pieces for one of the other language", "pieces a word, the price of saying the same")
                     .arg(pieces, number(*row.tokens.toPivot, 1));
    m_facts->add({}, pieces, Explains);
}

QString ReadingPanel::verdict(const eval::LanguageReading& row) const
{
    const QString name = m_workbench.languages().name(QString::fromStdString(row.tokens.language));
    switch (row.reading) {
    case eval::Reading::Well:
        return tr("Yes: it reads %1 much better than from the letters alone.").arg(name);
    case eval::Reading::Poorly:
        return tr("Poorly: it reads %1 a little better than from the letters alone. Scores will be low; training can "
                  "help.")
            .arg(name);
    case eval::Reading::NearChance:
        return tr("No: it knows next to nothing of %1. Scores will be near chance; choose another model, or train this "
                  "one on running text first.")
            .arg(name);
    }
    return {};
}

} // namespace isogloss::app
