// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_controller.h"
#include "app/controllers/pair_texts.h"
#include "app/pages/measure/measure_choices.h"
#include "app/pages/measure/measure_page.h"
#include "app/settings/appearance.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>

namespace isogloss::tests {

/// The page over the real engine and a fresh copy of the sample.
class MeasureScene
{
public:
    static constexpr int Patience = 150'000; // milliseconds; the machine may be busy

    MeasureScene()
    {
        app::Appearance(*qApp).choose(app::Appearance::Choice::Light);
        open();
    }

    app::Workbench& workbench() { return m_sample.workbench(); }
    app::MeasurePage& page() { return *m_page; }
    app::MeasureController& controller() { return *m_page->findChild<app::MeasureController*>(); }

    /// A page that knows nothing but what the workspace keeps.
    void open()
    {
        m_page = std::make_unique<app::MeasurePage>(workbench());
        m_page->resize(1000, 1240);
        m_page->show();
    }

    /// Measures what is chosen to its end.
    void measure()
    {
        QTRY_VERIFY_WITH_TIMEOUT(controller().texts() != nullptr, Patience);
        controller().measure();
        finish();
    }

    void finish()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!controller().isMeasuring() && !controller().measured().isEmpty(), Patience);
    }

    /// As a person does, in whichever box of the choices has it.
    void choose(const QString& entry)
    {
        for (QComboBox* const box : m_page->findChild<app::MeasureChoices*>()->findChildren<QComboBox*>())
            if (const int found = box->findText(entry); found >= 0) {
                box->setCurrentIndex(found);
                Q_EMIT box->activated(found);
            }
    }

    void showTab(const QString& name)
    {
        auto* const tabs = m_page->findChild<QTabBar*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                tabs->setCurrentIndex(i);
    }

    /// All words that can be seen.
    QString text() const { return textOf(*m_page); }
    static QString textOf(const QWidget& widget)
    {
        QString text;
        for (const QLabel* const label : widget.findChildren<QLabel*>())
            if (label->isVisibleTo(&widget))
                text += label->text() + u'\n';
        return text;
    }

    void keep(const QString& name)
    {
        for (int pass = 0; pass < 3; ++pass) { // the layout settles
            QCoreApplication::sendPostedEvents();
            m_page->grab();
        }
        keepPicture(*m_page, QStringLiteral("measure-") + name);
    }

private:
    OpenSample m_sample;
    std::unique_ptr<app::MeasurePage> m_page;
};

} // namespace isogloss::tests
