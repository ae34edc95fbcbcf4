# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, build types and ccache, for every target of this project.

add_library(isogloss_warnings INTERFACE)
target_compile_options(isogloss_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor $<$<BOOL:${ISOGLOSS_WERROR}>:-Werror>)

# Asserts stay on in the build that people and tests run; -g1 keeps function names and lines in a crash report.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
  add_compile_options(-fpch-preprocess)
endif()

if(ISOGLOSS_SANITIZE)
  add_compile_options(-fsanitize=${ISOGLOSS_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ISOGLOSS_SANITIZE})
endif()
