// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/about_dialog.h"

#include "app/shell/program_info.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int IconSize = 64;

} // namespace

AboutDialog::AboutDialog(const ProgramInfo& info, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Isogloss"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addLayout(makeHead(info));
    layout->addWidget(makeLabel(tr("Free software under the GNU General Public License, version 3 or later "
                                   "(GPL-3.0-or-later). You may use, "
                                   "study, share and change it; it comes without any warranty."),
        TextRole::Body));
    layout->addWidget(makeComponents(info));
    layout->addStretch();
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 68);
}

QLayout* AboutDialog::makeHead(const ProgramInfo& info)
{
    auto* const icon = new QLabel;
    icon->setPixmap(QApplication::windowIcon().pixmap(IconSize));
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    words->addStretch();
    words->addWidget(makeLabel(tr("Isogloss"), TextRole::Title));
    words->addWidget(makeLabel(tr("Version %1").arg(info.version), TextRole::Muted));
    words->addStretch();
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::CardGap);
    head->addWidget(icon);
    head->addLayout(words, 1);
    return head;
}

QWidget* AboutDialog::makeComponents(const ProgramInfo& info)
{
    auto* const card = new widgets::Card(tr("Built on"));
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::PageMargin);
    grid->setVerticalSpacing(metrics::LabelGap);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Component& component : info.components) {
        grid->addWidget(makeLabel(component.name, TextRole::Body), row, 0);
        grid->addWidget(makeLabel(component.version, TextRole::Body), row, 1);
        grid->addWidget(makeLabel(component.license, TextRole::Muted), row, 2);
        ++row;
    }
    card->contents().addLayout(grid);
    return card;
}

} // namespace isogloss::app
