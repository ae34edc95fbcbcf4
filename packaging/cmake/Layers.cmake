# SPDX-License-Identifier: GPL-3.0-or-later
# The direction of dependencies, enforced at configure time: a layer links only what its ALLOW list names.

# add_layer(<target> SOURCES ... [ALLOW <target>...] [LIBRARIES <outside library>...])
# Makes a static library that may see the whole source tree by project-rooted paths. ALLOW names the layers it may
# link, LIBRARIES the outside libraries; both are linked, layers publicly (their headers are ours), libraries privately.
function(add_layer target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;ALLOW;LIBRARIES")
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
  target_link_libraries(${target} PUBLIC ${arg_ALLOW} PRIVATE isogloss_warnings ${arg_LIBRARIES})
  set_target_properties(${target} PROPERTIES ISOGLOSS_ALLOW "${arg_ALLOW};isogloss_warnings;${arg_LIBRARIES}")
  set_property(GLOBAL APPEND PROPERTY ISOGLOSS_LAYERS ${target})
endfunction()

# Stops the configure when a layer links something that its declaration does not name.
function(check_layers)
  get_property(layers GLOBAL PROPERTY ISOGLOSS_LAYERS)
  foreach(layer IN LISTS layers)
    get_target_property(links ${layer} LINK_LIBRARIES)
    get_target_property(allowed ${layer} ISOGLOSS_ALLOW)
    foreach(link IN LISTS links)
      if(NOT link IN_LIST allowed AND NOT link MATCHES "^\\$<|^::@")
        message(FATAL_ERROR "layer ${layer} links ${link}, which its ALLOW list does not name")
      endif()
    endforeach()
  endforeach()
endfunction()
