// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks an English text that the window translates in a context ("settings", "formats"), by the name that lupdate
/// looks for. Nothing here translates. For .cpp files alone, which include nothing of Qt.
#define QT_TRANSLATE_NOOP(context, text) text
