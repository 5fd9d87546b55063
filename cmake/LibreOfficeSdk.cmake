# SPDX-License-Identifier: MPL-2.0
# Finds LibreOffice's SDK and program folder and builds against them without the SDK's makefiles.
#
#   NCS_SDK_DIR      folder with bin/cppumaker and include/cppuhelper   (Debian: libreoffice-dev)
#   NCS_OFFICE_DIR   folder with soffice.bin and types.rdb
#
# Both can be set on the command line. Offers
#   ncs_uno                      interface target: headers of every office type, and of our own once
#                                ncs_idl_types() was called; definitions and libraries of a component
#   ncs_idl_types(RDB <file> IDL_DIR <dir>)   our IDL -> type library -> headers

set(ncs_office_places /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice)
find_path(NCS_SDK_DIR NAMES include/cppuhelper/supportsservice.hxx PATHS ${ncs_office_places}
          PATH_SUFFIXES sdk NO_DEFAULT_PATH DOC "LibreOffice SDK")
find_path(NCS_OFFICE_DIR NAMES types/offapi.rdb PATHS ${ncs_office_places}
          PATH_SUFFIXES program NO_DEFAULT_PATH DOC "LibreOffice program folder")
if(NOT NCS_SDK_DIR OR NOT NCS_OFFICE_DIR)
    message(FATAL_ERROR "LibreOffice SDK not found: install libreoffice-calc and libreoffice-dev, "
                        "or set NCS_SDK_DIR and NCS_OFFICE_DIR")
endif()
find_program(NCS_UNOIDL_WRITE unoidl-write PATHS "${NCS_SDK_DIR}/bin" NO_DEFAULT_PATH REQUIRED)
find_program(NCS_CPPUMAKER cppumaker PATHS "${NCS_SDK_DIR}/bin" NO_DEFAULT_PATH REQUIRED)

set(ncs_office_types "${NCS_OFFICE_DIR}/types.rdb" "${NCS_OFFICE_DIR}/types/offapi.rdb")
set(ncs_uno_headers "${PROJECT_BINARY_DIR}/uno-headers")

# Every office header at once: 0.6 s, and no list of types to keep.
add_custom_command(
    OUTPUT "${ncs_uno_headers}/office.stamp"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${ncs_uno_headers}/office"
    COMMAND ${NCS_CPPUMAKER} -Gc "-O${ncs_uno_headers}/office" ${ncs_office_types}
    COMMAND ${CMAKE_COMMAND} -E touch "${ncs_uno_headers}/office.stamp"
    DEPENDS ${ncs_office_types}
    COMMENT "Headers of the office's types"
    VERBATIM)
add_custom_target(ncs_office_headers DEPENDS "${ncs_uno_headers}/office.stamp")

add_library(ncs_uno INTERFACE)
add_dependencies(ncs_uno ncs_office_headers)
target_include_directories(ncs_uno SYSTEM INTERFACE "${NCS_SDK_DIR}/include" "${ncs_uno_headers}/office")
target_compile_definitions(ncs_uno INTERFACE UNX LINUX GCC CPPU_ENV=gcc3)
target_link_directories(ncs_uno INTERFACE "${NCS_SDK_DIR}/lib")
target_link_libraries(ncs_uno INTERFACE uno_cppuhelpergcc3 uno_cppu uno_sal uno_salhelpergcc3)

function(ncs_idl_types)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "RDB;IDL_DIR" "")
    file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS "${arg_IDL_DIR}/*.idl")
    add_custom_command(
        OUTPUT "${arg_RDB}"
        COMMAND ${NCS_UNOIDL_WRITE} ${ncs_office_types} "${arg_IDL_DIR}" "${arg_RDB}"
        DEPENDS ${idl_files}
        COMMENT "Type library ${arg_RDB}"
        VERBATIM)
    list(TRANSFORM ncs_office_types PREPEND "-X" OUTPUT_VARIABLE known_types)
    add_custom_command(
        OUTPUT "${ncs_uno_headers}/own.stamp"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${ncs_uno_headers}/own"
        COMMAND ${NCS_CPPUMAKER} -Gc -nD "-O${ncs_uno_headers}/own" "${arg_RDB}" ${known_types}
        COMMAND ${CMAKE_COMMAND} -E touch "${ncs_uno_headers}/own.stamp"
        DEPENDS "${arg_RDB}"
        COMMENT "Headers of our own types"
        VERBATIM)
    add_custom_target(ncs_own_types DEPENDS "${ncs_uno_headers}/own.stamp")
    add_dependencies(ncs_uno ncs_own_types)
    target_include_directories(ncs_uno SYSTEM INTERFACE "${ncs_uno_headers}/own")
endfunction()
