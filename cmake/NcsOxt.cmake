# SPDX-License-Identifier: MPL-2.0
# Stages and packs the extension, the same bytes every time.
#
#   ncs_oxt(<target> FILE <x.oxt> STAGE <dir> TREE <packed path>=<source file> …)
#
# STAGE is the unpacked extension, which tests use as it is; FILE the .oxt of it. Packing fails when
# META-INF/manifest.xml and the registry files of the tree do not name each other.
#
# The file calls itself as a script to do the work at build time.

if(NOT CMAKE_SCRIPT_MODE_FILE)
    set(NCS_OXT_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
    find_program(NCS_ZIP zip REQUIRED)

    function(ncs_oxt target)
        cmake_parse_arguments(PARSE_ARGV 1 arg "" "FILE;STAGE" "TREE")
        set(sources "")
        foreach(pair IN LISTS arg_TREE)
            string(REGEX REPLACE "^[^=]*=" "" source "${pair}")
            list(APPEND sources "${source}")
        endforeach()
        string(REPLACE ";" "\n" tree "${arg_TREE}")
        set(list_file "${CMAKE_CURRENT_BINARY_DIR}/${target}.tree")
        file(GENERATE OUTPUT "${list_file}" CONTENT "${tree}\n")
        add_custom_command(
            OUTPUT "${arg_FILE}"
            COMMAND ${CMAKE_COMMAND} "-DLIST=${list_file}" "-DSTAGE=${arg_STAGE}" "-DFILE=${arg_FILE}"
                    "-DZIP=${NCS_ZIP}" -P "${NCS_OXT_SCRIPT}"
            DEPENDS ${sources} "${list_file}" "${NCS_OXT_SCRIPT}"
            COMMENT "Packing ${arg_FILE}"
            VERBATIM)
        add_custom_target(${target} ALL DEPENDS "${arg_FILE}")
    endfunction()
    return()
endif()

cmake_minimum_required(VERSION 3.20)

# Script: LIST (lines of <packed path>=<source>), STAGE, FILE, ZIP.
file(STRINGS "${LIST}" tree)
list(SORT tree)
file(REMOVE_RECURSE "${STAGE}")
file(REMOVE "${FILE}")
set(packed "")
foreach(pair IN LISTS tree)
    string(REGEX MATCH "^([^=]+)=(.+)$" found "${pair}")
    set(path "${CMAKE_MATCH_1}")
    configure_file("${CMAKE_MATCH_2}" "${STAGE}/${path}" COPYONLY)
    file(CHMOD "${STAGE}/${path}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    list(APPEND packed "${path}")
endforeach()

file(READ "${STAGE}/META-INF/manifest.xml" manifest)
string(REGEX MATCHALL "full-path=\"[^\"]+\"" entries "${manifest}")
set(named "")
foreach(entry IN LISTS entries)
    string(REGEX REPLACE "full-path=\"([^\"]+)\"" "\\1" path "${entry}")
    list(APPEND named "${path}")
    if(NOT path IN_LIST packed)
        message(FATAL_ERROR "manifest.xml names ${path}, which is not in the extension")
    endif()
endforeach()
foreach(path IN LISTS packed)
    if(path MATCHES "^registry/" AND NOT path IN_LIST named)
        message(FATAL_ERROR "${path} is in the extension, but manifest.xml does not name it")
    endif()
endforeach()

list(TRANSFORM packed PREPEND "${STAGE}/" OUTPUT_VARIABLE staged)
execute_process(COMMAND touch -d "2021-01-01T00:00:00Z" ${staged} COMMAND_ERROR_IS_FATAL ANY)
# -X: no owners and times of this machine. TZ: a .zip stores local time.
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC "${ZIP}" -X -D -q "${FILE}" ${packed}
                WORKING_DIRECTORY "${STAGE}" COMMAND_ERROR_IS_FATAL ANY)
