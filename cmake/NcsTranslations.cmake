# SPDX-License-Identifier: MPL-2.0
# ncs_translated(<variable> BASE <dir> TO <dir> FILES <relative path …>)
#
# Writes each file of BASE under the same relative path in TO, with the texts of po/<lang>.po of each
# language in po/LINGUAS beside the English ones (msgfmt --xml, rules of po/its), and puts the written
# paths into <variable>. Without any language the files are copied as they are. zh_CN.po gives xml:lang="zh-CN", as the office
# and our readers have it.
find_program(NCS_MSGFMT msgfmt)
set(NCS_ITS_DIR "${CMAKE_CURRENT_LIST_DIR}/../po")
file(STRINGS "${NCS_ITS_DIR}/LINGUAS" NCS_LINGUAS REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${NCS_ITS_DIR}/LINGUAS")
set(NCS_PO_FILES "")
foreach(language IN LISTS NCS_LINGUAS)
    if(NOT EXISTS "${NCS_ITS_DIR}/${language}.po")
        message(FATAL_ERROR "po/LINGUAS names ${language}, but there is no po/${language}.po: start it with scripts/update-po --new ${language}")
    endif()
    list(APPEND NCS_PO_FILES "${NCS_ITS_DIR}/${language}.po")
endforeach()
file(GLOB NCS_ITS_FILES CONFIGURE_DEPENDS "${NCS_ITS_DIR}/its/*")

# The .po files under the names of languages, with the LINGUAS file that msgfmt wants.
set(NCS_LANGUAGES "")
set(NCS_PO_COPIES "")
set(NCS_PO_BUILD "${CMAKE_BINARY_DIR}/po")
foreach(po IN LISTS NCS_PO_FILES)
    get_filename_component(language "${po}" NAME_WE)
    string(REPLACE "_" "-" language "${language}")
    list(APPEND NCS_LANGUAGES "${language}")
    set(copy "${NCS_PO_BUILD}/${language}.po")
    add_custom_command(OUTPUT "${copy}"
        COMMAND "${CMAKE_COMMAND}" -E copy "${po}" "${copy}"
        DEPENDS "${po}" VERBATIM)
    list(APPEND NCS_PO_COPIES "${copy}")
endforeach()
if(NCS_PO_FILES)
    if(NOT NCS_MSGFMT)
        message(FATAL_ERROR "po/ holds translations, but msgfmt is missing: install gettext")
    endif()
    string(REPLACE ";" "\n" linguas "${NCS_LANGUAGES}")
    file(CONFIGURE OUTPUT "${NCS_PO_BUILD}/LINGUAS" CONTENT "${linguas}\n")
    add_custom_target(ncs_po DEPENDS ${NCS_PO_COPIES})
endif()

function(ncs_translated variable)
    cmake_parse_arguments(arg "" "BASE;TO" "FILES" ${ARGN})
    if(NOT arg_BASE OR NOT arg_TO OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "ncs_translated(<variable> BASE <dir> TO <dir> FILES <path …>)")
    endif()
    set(written "")
    foreach(file IN LISTS arg_FILES)
        set(from "${arg_BASE}/${file}")
        set(to "${arg_TO}/${file}")
        get_filename_component(folder "${to}" DIRECTORY)
        file(MAKE_DIRECTORY "${folder}")
        if(NCS_PO_FILES)
            add_custom_command(OUTPUT "${to}"
                COMMAND "${CMAKE_COMMAND}" -E env "GETTEXTDATADIRS=${NCS_ITS_DIR}"
                        "${NCS_MSGFMT}" --xml "--template=${from}" -d "${NCS_PO_BUILD}" -o "${to}"
                DEPENDS "${from}" ${NCS_PO_COPIES} ${NCS_ITS_FILES} ncs_po
                COMMENT "Translating ${file}" VERBATIM)
        else()
            add_custom_command(OUTPUT "${to}"
                COMMAND "${CMAKE_COMMAND}" -E copy "${from}" "${to}"
                DEPENDS "${from}" VERBATIM)
        endif()
        list(APPEND written "${to}")
    endforeach()
    set(${variable} ${written} PARENT_SCOPE)
endfunction()
