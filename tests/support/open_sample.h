// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workbench.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <memory>

namespace isogloss::tests {

/// A workbench on a fresh copy of the sample.
class OpenSample
{
public:
    OpenSample()
    {
        auto opened = app::openSampleWorkspace(m_folder.filePath(QStringLiteral("sample")).toStdString());
        Q_ASSERT(opened.has_value());
        m_workbench = std::make_unique<app::Workbench>(std::move(opened).value());
    }

    app::Workbench& workbench() { return *m_workbench; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Workbench> m_workbench;
};

/// With ISOGLOSS_SCREENSHOTS=<folder> a picture of the widget is kept there.
inline void keepPicture(QWidget& widget, const QString& name)
{
    for (int layout = 0; layout < 4; ++layout) // each may ask for that of the widget around it
        QCoreApplication::sendPostedEvents();
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + QStringLiteral("/") + name + QStringLiteral(".png")));
}

} // namespace isogloss::tests
