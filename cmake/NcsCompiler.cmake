# SPDX-License-Identifier: MPL-2.0
# Warnings and sanitizers for all of our targets, in one interface target.
option(NCS_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(ncs_compiler INTERFACE)
target_compile_options(ncs_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror=return-type)
target_include_directories(ncs_compiler INTERFACE "${PROJECT_SOURCE_DIR}/src")
if(NCS_SANITIZE)
    target_compile_options(ncs_compiler INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr
                           -fno-omit-frame-pointer)
    target_link_options(ncs_compiler INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr)
endif()

find_program(NCS_CCACHE ccache)
if(NCS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${NCS_CCACHE}")
endif()
