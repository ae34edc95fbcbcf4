// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks an English text that the window translates in the context "settings", by the name that lupdate looks
/// for. Nothing here translates. For the .cpp files that hold a settings table; they include nothing of Qt.
#define QT_TRANSLATE_NOOP(context, text) text
