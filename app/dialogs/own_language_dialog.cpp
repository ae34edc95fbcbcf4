// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/own_language_dialog.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workspace_session.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "core/store/languages.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/forms/named_field.h"
#include "widgets/forms/suggestion_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::namedField;
using widgets::TextRole;

namespace {

constexpr int WidthCharacters = 66;

store::LanguageRow rowOf(const OwnLanguage& language)
{
    store::LanguageRow row;
    row.key = language.key.toStdString();
    row.name = language.name.toStdString();
    row.ownName = language.ownName.toStdString();
    row.family = language.family.toStdString();
    row.direction = language.direction == Qt::RightToLeft ? language::Direction::RightToLeft
                                                          : language::Direction::LeftToRight;
    return row;
}

} // namespace

OwnLanguageDialog::OwnLanguageDialog(
    WorkspaceSession& session, const LanguageLookup& languages, const OwnLanguage& language, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_languages(languages)
    , m_isNew(language.key.isEmpty())
    , m_name(new QLineEdit(language.name))
    , m_ownName(new QLineEdit(language.ownName))
    , m_script(new widgets::SuggestionField)
    , m_direction(new widgets::ChoiceField)
    , m_family(new QLineEdit(language.family))
    , m_code(new QLineEdit(m_isNew ? languages.freeCode() : language.key.section(u'_', 0, 0)))
    , m_key(makeLabel({}, TextRole::Caption))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_keep(new QPushButton(m_isNew ? tr("Add the language") : tr("Save")))
{
    setWindowTitle(m_isNew ? tr("A language of your own") : language.name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_direction->addItem(tr("From left to right"), int(Qt::LeftToRight));
    m_direction->addItem(tr("From right to left"), int(Qt::RightToLeft));
    build();
    connectAll();
    if (!m_isNew) {
        chooseScript(language.key.section(u'_', 1, 1));
        m_direction->setCurrentIndex(m_direction->findData(int(language.direction)));
        for (QLineEdit* const fixed : {static_cast<QLineEdit*>(m_script), m_code})
            fixed->setEnabled(false); // texts are kept under the key
    }
    setMinimumWidth(WidthCharacters * fontMetrics().averageCharWidth());
    check();
}

void OwnLanguageDialog::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("For a language that no registry has, or a variety to be kept apart. It is found by "
                                 "its names everywhere in this workspace."),
        TextRole::Body));
    rows->addWidget(namedField(tr("Name"), *m_name));
    rows->addWidget(namedField(tr("What its speakers call it"), *m_ownName));
    m_script->setPlaceholderText(tr("Type a script's name"));
    auto* const written = new QHBoxLayout;
    written->setSpacing(metrics::FieldGap);
    written->addWidget(namedField(tr("Script"), *m_script), 1);
    written->addWidget(namedField(tr("Written"), *m_direction), 1);
    rows->addLayout(written);
    auto* const codes = new QHBoxLayout;
    codes->setSpacing(metrics::FieldGap);
    codes->addWidget(namedField(tr("Family, if it is known"), *m_family), 1);
    codes->addWidget(namedField(tr("Code, qaa to qtz"), *m_code), 1);
    rows->addLayout(codes);
    rows->addWidget(m_key);
    rows->addWidget(m_problem);
    m_problem->hide();
    rows->addStretch();
    rows->addWidget(makeButtons());
    setProperty(ExplainProperty, u"own_language"_s);
}

QWidget* OwnLanguageDialog::makeButtons()
{
    auto* const part = new QWidget;
    auto* const buttons = new QHBoxLayout(part);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto* const cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_keep->setProperty("main", true);
    m_keep->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    return part;
}

void OwnLanguageDialog::connectAll()
{
    for (QLineEdit* const line : {m_name, m_code})
        connect(line, &QLineEdit::textChanged, this, &OwnLanguageDialog::check);
    connect(m_script, &widgets::SuggestionField::queried, this,
        [this](const QString& text) { m_script->setSuggestions(m_languages.findScripts(text)); });
    connect(m_script, &widgets::SuggestionField::chosen, this, &OwnLanguageDialog::chooseScript);
    connect(m_keep, &QPushButton::clicked, this, &OwnLanguageDialog::keep);
    connect(&m_languages, &LanguageLookup::ready, this, [this] {
        if (m_code->text().isEmpty())
            m_code->setText(m_languages.freeCode());
    });
}

void OwnLanguageDialog::chooseScript(const QString& script)
{
    m_script->setChosen(script, m_languages.scriptName(script));
    m_direction->setCurrentIndex(m_direction->findData(int(m_languages.scriptDirection(script))));
    check();
}

QString OwnLanguageDialog::key() const
{
    return m_code->text().trimmed().toLower() + u'_' + m_script->chosenValue();
}

/// What stands in the way; "" for nothing.
QString OwnLanguageDialog::problem() const
{
    const QString code = m_code->text().trimmed().toLower();
    if (!language::isUserCode(code.toStdString()))
        return tr("The code is one of qaa to qtz, which are left to everyone's own use.");
    if (m_isNew && m_languages.isKnown(code))
        return tr("There is a language with this code already: %1.").arg(m_languages.name(code));
    return {};
}

void OwnLanguageDialog::check()
{
    const QString wrong = problem();
    const bool isFilled = !m_name->text().trimmed().isEmpty() && !m_script->chosenValue().isEmpty();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_key->setText(isFilled && wrong.isEmpty() ? tr("Stands in files as %1.").arg(key())
                                               : tr("A name and a script are needed."));
    m_keep->setEnabled(isFilled && wrong.isEmpty());
    fitHeight();
}

/// Lines that wrap do not make a window higher by themselves.
void OwnLanguageDialog::fitHeight()
{
    const int wide = std::max(width(), minimumWidth());
    resize(wide, layout()->totalHeightForWidth(wide));
}

void OwnLanguageDialog::keep()
{
    const OwnLanguage language{key(), m_name->text().trimmed(), m_ownName->text().trimmed(),
        m_family->text().trimmed(), Qt::LayoutDirection(m_direction->currentData().toInt())};
    m_keep->setEnabled(false);
    m_session.write(
        this,
        [known = m_languages.known(), row = rowOf(language)](store::Database& database) {
            language::LanguageRegistry registry = known->registry; // checks it; the workspace's is read anew
            return store::putOwnLanguage(database, registry, row);
        },
        [this, key = language.key](const Result<store::LanguageId>& put) {
            if (!put.has_value()) {
                check();
                m_problem->setText(errorText(put.error()));
                m_problem->show();
                return fitHeight();
            }
            Q_EMIT kept(key);
            accept();
        });
}

} // namespace isogloss::app
