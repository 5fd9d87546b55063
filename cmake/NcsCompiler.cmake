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
    # ccache looks into precompiled headers only when told that their dates do not matter.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "${NCS_CCACHE}")
endif()

# Precompiled headers halve the build; the presets for release, sanitizers and static checks also
# compile src/ a dozen files at a time (CMAKE_UNITY_BUILD). Names in unnamed namespaces are therefore
# unique within a library.
option(NCS_PRECOMPILE "Precompiled headers" ON)
set(NCS_STANDARD_HEADERS <algorithm> <array> <functional> <map> <memory> <optional> <set> <sstream> <string>
    <string_view> <utility> <variant> <vector>)

# ncs_precompile(TARGET FROM OTHER): shares the headers of a target that is compiled with the same options.
# ncs_precompile(TARGET HEADERS h…): its own.
function(ncs_precompile target)
    cmake_parse_arguments(PARSE_ARGV 1 precompile "" "FROM" "HEADERS")
    if(NOT NCS_PRECOMPILE)
        return()
    endif()
    if(precompile_FROM)
        target_precompile_headers(${target} REUSE_FROM ${precompile_FROM})
    else()
        target_compile_options(${target} PRIVATE -fpch-preprocess -Winvalid-pch)
        target_precompile_headers(${target} PRIVATE ${precompile_HEADERS})
    endif()
endfunction()
