// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/choice_field.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolTip>

using namespace isogloss;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

namespace {

const QString Long = u"English and Basque, commands-parallel-test, 300 sentences"_s;

struct Field : widgets::ChoiceField
{
    QString drawn() const
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        return option.currentText;
    }
    QString told()
    {
        QToolTip::hideText();
        QHelpEvent hover(QEvent::ToolTip, rect().center(), mapToGlobal(rect().center()));
        QCoreApplication::sendEvent(this, &hover);
        return QToolTip::text();
    }
};

} // namespace

class ChoiceFieldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aLongChoiceEndsInAnEllipsisAndStandsInTheToolTip();
    void aChoiceThatFitsIsDrawnWhole();
    void aToolTipOfItsOwnStays();

private:
    std::unique_ptr<Field> m_field;
};

void ChoiceFieldTest::init()
{
    m_field = std::make_unique<Field>();
    m_field->addItem(Long);
    m_field->resize(160, 30);
    m_field->show();
}

void ChoiceFieldTest::aLongChoiceEndsInAnEllipsisAndStandsInTheToolTip()
{
    const FailOnQtWarnings guard;
    QVERIFY2(m_field->drawn().endsWith(u'…') && m_field->drawn().startsWith(u"English"_s), qPrintable(m_field->drawn()));
    QCOMPARE(m_field->currentText(), Long);
    QCOMPARE(m_field->told(), Long);
}

void ChoiceFieldTest::aChoiceThatFitsIsDrawnWhole()
{
    const FailOnQtWarnings guard;
    m_field->resize(1000, 30);
    QCOMPARE(m_field->drawn(), Long);
    QCOMPARE(m_field->told(), QString());
}

void ChoiceFieldTest::aToolTipOfItsOwnStays()
{
    const FailOnQtWarnings guard;
    m_field->setToolTip(u"What the sentences come from"_s);
    QCOMPARE(m_field->told(), m_field->toolTip());
}

QTEST_MAIN(ChoiceFieldTest)
#include "choice_field_test.moc"
