# SPDX-License-Identifier: GPL-3.0-or-later
# Installs BUILD into FOLDER, moves the result, and runs the programs from there in an empty environment.
cmake_minimum_required(VERSION 3.25)

function(run_installed expected)
  execute_process(COMMAND env -i QT_QPA_PLATFORM=offscreen ${ARGN}
    OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "${ARGN}: expected ${expected}, got status ${status} and\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${FOLDER}/before"
  OUTPUT_VARIABLE installed ERROR_VARIABLE installed RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "cmake --install failed:\n${installed}")
endif()
file(RENAME "${FOLDER}/before" "${FOLDER}/moved here")
set(root "${FOLDER}/moved here")

string(REPLACE "." "\\." version "${VERSION}")
run_installed("isogloss ${version}" "${root}/bin/isogloss-cli" --version)
run_installed("\"libtorch\"" "${root}/bin/isogloss-cli" info --devices --json)
run_installed("swh_Latn" "${root}/bin/isogloss-cli" languages kiswahili)
if(EXISTS "${root}/bin/isogloss")
  run_installed("${version}" "${root}/bin/isogloss" --version)
endif()

run_installed("libtorch_cpu" LD_TRACE_LOADED_OBJECTS=1 "${root}/bin/isogloss-cli")
string(REPLACE "\n" ";" lines "${output}")
foreach(line IN LISTS lines)
  if(line MATCHES "not found" OR (line MATCHES "lib(torch|c10|gomp|sentencepiece|icu|sqlite|crypto)" AND NOT line MATCHES "moved here"))
    message(FATAL_ERROR "the installed program does not use its own copy: ${line}")
  endif()
endforeach()
foreach(file IN ITEMS share/isogloss/samples share/doc/isogloss/LICENSE)
  if(NOT EXISTS "${root}/${file}")
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()
file(REMOVE_RECURSE "${FOLDER}")
