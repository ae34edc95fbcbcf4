# SPDX-License-Identifier: GPL-3.0-or-later

include(GoogleTest)

# add_core_tests(<target> SOURCES ... LIBRARIES ... [LABELS ...])
# One GoogleTest binary for a folder of core; each case is a ctest entry with a time limit and a fixed environment.
function(add_core_tests target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES;LABELS")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES} isogloss_warnings GTest::gmock GTest::gtest_main)
  target_compile_definitions(${target} PRIVATE
    ISOGLOSS_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests" ISOGLOSS_RESOURCES_DIR="${PROJECT_SOURCE_DIR}/resources")
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES TIMEOUT 60 LABELS "core;${arg_LABELS}" ENVIRONMENT "OMP_WAIT_POLICY=PASSIVE")
endfunction()

# add_qt_test(<name> SOURCES ... LIBRARIES ...)
# One Qt Test binary, run offscreen.
function(add_qt_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} isogloss_warnings Qt6::Test)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE ISOGLOSS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 60 LABELS "ui"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=PASSIVE;QTEST_FUNCTION_TIMEOUT=900000")
  set_property(GLOBAL APPEND PROPERTY ISOGLOSS_QT_TESTS ${name})
endfunction()

# add_screenshots_target()
# Builds and runs every Qt test with the pictures that it looks at kept in screenshots/ of the build folder.
function(add_screenshots_target)
  get_property(tests GLOBAL PROPERTY ISOGLOSS_QT_TESTS)
  set(folder "${PROJECT_BINARY_DIR}/screenshots")
  set(commands COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}")
  foreach(test IN LISTS tests)
    list(APPEND commands COMMAND "${CMAKE_COMMAND}" -E env "ISOGLOSS_SCREENSHOTS=${folder}" QT_QPA_PLATFORM=offscreen
      OMP_WAIT_POLICY=PASSIVE $<TARGET_FILE:${test}>)
  endforeach()
  add_custom_target(screenshots ${commands} DEPENDS ${tests} COMMENT "Pictures of the window go to ${folder}" VERBATIM)
endfunction()
