// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/flow_layout.h"

#include <QTest>
#include <QWidget>
#include <memory>

using namespace isogloss::widgets;

class FlowLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void goesOnInTheNextLine();
    void isMirrored();
    void hiddenOnesTakeNoPlace();

private:
    /// Lays the window out so wide.
    void setWidth(int width);

    std::unique_ptr<QWidget> m_window;
    QList<QWidget*> m_parts;
    FlowLayout* m_layout = nullptr;
};

void FlowLayoutTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_window.get());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    m_parts.clear();
    for (int i = 0; i < 3; ++i) {
        m_parts.append(new QWidget);
        m_parts.back()->setFixedSize(100, 20);
        m_layout->addWidget(m_parts.back());
    }
}

void FlowLayoutTest::setWidth(int width)
{
    m_window->resize(width, m_layout->heightForWidth(width));
    m_window->show();
    m_layout->activate();
}

void FlowLayoutTest::goesOnInTheNextLine()
{
    QCOMPARE(m_layout->heightForWidth(320), 20);
    QCOMPARE(m_layout->heightForWidth(319), 50);
    QCOMPARE(m_layout->heightForWidth(100), 80);
    QCOMPARE(m_layout->sizeHint(), QSize(320, 20));
    QCOMPARE(m_layout->minimumSize(), QSize(100, 20));
    setWidth(300);
    QCOMPARE(m_parts[1]->pos(), QPoint(110, 0));
    QCOMPARE(m_parts[2]->pos(), QPoint(0, 30));
}

void FlowLayoutTest::isMirrored()
{
    m_window->setLayoutDirection(Qt::RightToLeft);
    setWidth(300);
    QCOMPARE(m_parts[0]->pos(), QPoint(200, 0));
    QCOMPARE(m_parts[2]->pos(), QPoint(200, 30));
}

void FlowLayoutTest::hiddenOnesTakeNoPlace()
{
    m_parts[0]->hide();
    QCOMPARE(m_layout->sizeHint(), QSize(210, 20));
    setWidth(300);
    QCOMPARE(m_parts[1]->pos(), QPoint(0, 0));
}

QTEST_MAIN(FlowLayoutTest)
#include "flow_layout_test.moc"
