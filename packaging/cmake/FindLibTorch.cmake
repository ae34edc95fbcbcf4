# SPDX-License-Identifier: GPL-3.0-or-later
# Finds a LibTorch (2.11 or newer, CPU or CUDA) without its own CMake package, which demands a CUDA toolkit
# for CUDA builds. Looks in LIBTORCH_ROOT (cache or environment), then in the environment that packaging/setup made.
# Target: LibTorch::LibTorch.

if(NOT LIBTORCH_ROOT)
  if(DEFINED ENV{LIBTORCH_ROOT})
    set(_libtorch_default "$ENV{LIBTORCH_ROOT}")
  else()
    file(GLOB _libtorch_default "${CMAKE_SOURCE_DIR}/.deps/libtorch/lib/python3*/site-packages/torch")
  endif()
  set(LIBTORCH_ROOT "${_libtorch_default}" CACHE PATH "Folder of LibTorch (holds lib/ and include/)" FORCE)
endif()

find_path(LibTorch_INCLUDE_DIR torch/version.h HINTS "${LIBTORCH_ROOT}/include"
  PATH_SUFFIXES torch/csrc/api/include NO_DEFAULT_PATH)
foreach(_lib IN ITEMS c10 torch_cpu torch)
  find_library(LibTorch_${_lib}_LIBRARY ${_lib} HINTS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
endforeach()
foreach(_lib IN ITEMS c10_cuda torch_cuda)
  find_library(LibTorch_${_lib}_LIBRARY ${_lib} HINTS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
endforeach()

find_file(_libtorch_version_header torch/headeronly/version.h HINTS "${LIBTORCH_ROOT}/include" NO_DEFAULT_PATH NO_CACHE)
if(NOT _libtorch_version_header)
  set(_libtorch_version_header "${LibTorch_INCLUDE_DIR}/torch/version.h")
endif()
if(EXISTS "${_libtorch_version_header}")
  file(STRINGS "${_libtorch_version_header}" _lines REGEX "#define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
  string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+).*" "\\1.\\2.\\3" LibTorch_VERSION "${_lines}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
  REQUIRED_VARS LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY LibTorch_INCLUDE_DIR
  VERSION_VAR LibTorch_VERSION
  REASON_FAILURE_MESSAGE "Run packaging/setup, or pass -DLIBTORCH_ROOT=<folder with lib/ and include/>.")

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
  # Without it at::parallel_for, a template of its headers, runs on one thread and says nothing.
  find_package(OpenMP REQUIRED COMPONENTS CXX)
  # LibTorch brings the library of its own threads; a second one beside it would start others.
  file(GLOB _libtorch_openmp "${LIBTORCH_ROOT}/lib/libgomp*.so*")
  if(NOT _libtorch_openmp)
    set(_libtorch_openmp "${OpenMP_CXX_LIBRARIES}")
  endif()
  add_library(LibTorch::LibTorch INTERFACE IMPORTED)
  set_target_properties(LibTorch::LibTorch PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${LIBTORCH_ROOT}/include;${LIBTORCH_ROOT}/include/torch/csrc/api/include"
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${LIBTORCH_ROOT}/include;${LIBTORCH_ROOT}/include/torch/csrc/api/include"
    INTERFACE_COMPILE_OPTIONS "${OpenMP_CXX_FLAGS}")
  set(_libtorch_link "${_libtorch_openmp}" "${LibTorch_torch_LIBRARY}" "${LibTorch_torch_cpu_LIBRARY}" "${LibTorch_c10_LIBRARY}")
  if(LibTorch_torch_cuda_LIBRARY)
    # Nothing names a symbol of torch_cuda: it registers itself when loaded, so the linker must not drop it.
    list(APPEND _libtorch_link -Wl,--push-state,--no-as-needed "${LibTorch_torch_cuda_LIBRARY}"
      "${LibTorch_c10_cuda_LIBRARY}" -Wl,--pop-state)
  endif()
  set_property(TARGET LibTorch::LibTorch PROPERTY INTERFACE_LINK_LIBRARIES "${_libtorch_link}")
endif()
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_c10_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_torch_LIBRARY
  LibTorch_c10_cuda_LIBRARY LibTorch_torch_cuda_LIBRARY)
