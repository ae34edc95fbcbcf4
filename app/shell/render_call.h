// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace isogloss::app {

/// Whether the words of a call ask for figures to be drawn (--render), which takes no display.
bool isRenderCall(int argc, char** argv);

/// Draws the figure of `--render FIGURE.json` into every `--out FILE`, whose endings say as what (svg, pdf, png, csv,
/// json), without a window and without touching a workspace. Gives the exit status of the process: 0, 1 for files that
/// cannot be read or written, 2 for wrong usage. The only thing that a process does.
int render(int argc, char** argv);

} // namespace isogloss::app
