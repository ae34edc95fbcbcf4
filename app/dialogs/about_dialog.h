// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;

namespace isogloss::app {

struct ProgramInfo;

/// Version, licence, and the libraries the program runs on.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const ProgramInfo& info, QWidget* parent);

private:
    QLayout* makeHead(const ProgramInfo& info);
    QWidget* makeComponents(const ProgramInfo& info);
};

} // namespace isogloss::app
