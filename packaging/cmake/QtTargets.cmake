# SPDX-License-Identifier: GPL-3.0-or-later
# How this project uses Qt. Targets link isogloss_qt; the one that includes qcustomplot.h, which needs Qt's keywords and
# foreach, links isogloss_qt_with_keywords.

add_library(isogloss_qt_with_keywords INTERFACE)
target_compile_definitions(isogloss_qt_with_keywords INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
target_link_libraries(isogloss_qt_with_keywords INTERFACE Qt6::Widgets)

add_library(isogloss_qt INTERFACE)
target_compile_definitions(isogloss_qt INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
target_link_libraries(isogloss_qt INTERFACE isogloss_qt_with_keywords)
