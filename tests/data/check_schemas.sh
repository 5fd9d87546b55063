#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# Validates every XML file of catalogue/ and texts/ against its schema, counts what the catalogue must
# hold, compares facts that stand in two files, and makes sure that the schemas refuse what they should.
#
#     tests/data/check_schemas.sh [TREE]    TREE: holds catalogue/ and texts/; default: extension/
#
# One line a check; ends with "N passed, N failed"; exit code 1 when one failed.
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
tree=${1:-$root/extension}
schemas=$root/extension/catalogue/schema
guide=$tree/catalogue/guide-2021.xml
guide2018=$tree/catalogue/guide-2018.xml
guide2025=$tree/catalogue/guide-2025.xml
gca=$tree/catalogue/gca.xml
scores=$tree/catalogue/gci-scores.xml
countries=$tree/catalogue/countries.xml
places=$tree/catalogue/mappings/guide-gca.xml
vocabulary=$tree/texts/vocabulary.xml
passed=0
failed=0

command -v xmllint >/dev/null 2>&1 || {
    echo 'xmllint is missing: install libxml2-utils.'
    exit 1
}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

good() { # MESSAGE
    passed=$((passed + 1))
    echo "ok    $1"
}

bad() { # MESSAGE [DETAIL]
    failed=$((failed + 1))
    echo "FAIL  $1"
    [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/      /'
}

schema_of() { # FILE -> path of the schema for its root element
    name=$(xmllint --nonet --xpath 'name(/*)' "$1" 2>/dev/null)
    printf '%s/%s.rng' "$schemas" "$name"
}

validate() { # FILE
    shown=${1#"$root"/}
    schema=$(schema_of "$1")
    if [ ! -f "$schema" ]; then
        bad "$shown" 'Not well-formed, or there is no schema for its root element.'
    elif problem=$(xmllint --nonet --noout --relaxng "$schema" "$1" 2>&1); then
        good "$shown"
    else
        bad "$shown" "$problem"
    fi
}

count() { # WHAT EXPECTED FILE XPATH
    found=$(xmllint --nonet --xpath "count($4)" "$3" 2>/dev/null)
    if [ "$found" = "$2" ]; then good "$1: $2"; else bad "$1: ${found:-unreadable}, not $2"; fi
}

values() { # FILE XPATH -> the nodes' values, one a line
    xmllint --nonet --xpath "$2" "$1" 2>/dev/null | sed 's/^ *[a-z0-9-]*="\(.*\)"$/\1/; s/<[^>]*>//g'
}

same() { # WHAT LEFT RIGHT
    if [ -n "$2" ] && [ "$2" = "$3" ]; then
        good "$1"
    else
        bad "$1" "$(printf 'left:\n%s\nright:\n%s' "$2" "$3")"
    fi
}

unique() { # WHAT LINES
    twice=$(printf '%s\n' "$2" | sort | uniq -d)
    if [ -n "$2" ] && [ -z "$twice" ]; then good "$1"; else bad "$1" "$twice"; fi
}

refuses() { # WHAT FILE SED-SCRIPT: the file so changed must not validate
    sed "$3" "$2" >"$scratch/changed.xml"
    if cmp -s "$2" "$scratch/changed.xml"; then
        bad "refuses $1" 'The change changed nothing.'
    elif xmllint --nonet --noout --relaxng "$(schema_of "$2")" "$scratch/changed.xml" >/dev/null 2>&1; then
        bad "refuses $1" 'The schema accepts it.'
    else
        good "refuses $1"
    fi
}

accepts() { # WHAT FILE SED-SCRIPT: the file so changed must still validate
    sed "$3" "$2" >"$scratch/changed.xml"
    if cmp -s "$2" "$scratch/changed.xml"; then
        bad "accepts $1" 'The change changed nothing.'
    elif problem=$(xmllint --nonet --noout --relaxng "$(schema_of "$2")" "$scratch/changed.xml" 2>&1); then
        good "accepts $1"
    else
        bad "accepts $1" "$problem"
    fi
}

find "$tree/catalogue" "$tree/texts" -name '*.xml' | sort >"$scratch/files"
[ -s "$scratch/files" ] || bad "$tree" 'It holds no XML file.'
while IFS= read -r file; do validate "$file"; done <"$scratch/files"

count 'phases' 5 "$guide" '//item[@kind="phase"]'
count 'steps' 17 "$guide" '//item[@kind="step"]'
count 'principles' 9 "$guide" '//item[@kind="principle"]'
count 'focus areas' 7 "$guide" '//item[@kind="focus-area"]'
count 'elements' 38 "$guide" '//item[@kind="element"]'
count 'pillars' 5 "$gca" '//item[@kind="pillar"]'
count 'elements of 2018' 33 "$guide2018" '//item[@kind="element"]'
count 'steps of 2018' 17 "$guide2018" '//item[@kind="step"]'
count 'principles of 2018' 9 "$guide2018" '//item[@kind="principle"]'
count 'principles of 2025' 10 "$guide2025" '//item[@kind="principle"]'
count 'principles of 2025 whose titles are not known' 8 "$guide2025" '//item[@kind="principle"][@placeholder="yes"]'
count 'elements of 2025' 1 "$guide2025" '//item[@kind="element"]'
count 'goals' 7 "$gca" '//item[@kind="goal"]'
count 'indicators' 20 "$tree/catalogue/gci.xml" '//item[@kind="indicator"]'
count 'items of child online protection' 15 "$tree/catalogue/cop.xml" '//item[@kind="cop-item"]'
count 'objectives of ENISA' 15 "$tree/catalogue/enisa.xml" '//item[@kind="objective"]'
count 'steps of ENISA' 6 "$tree/catalogue/enisa.xml" '//item[@kind="step"]'
count 'countries' 194 "$countries" '//item[@kind="country"]'
count 'countries with scores' 194 "$scores" '//country'
# The elements of 2021, and the one of 2018 that became part of another.
count 'places' 39 "$places" '//place'
count 'places in both readings' 39 "$places" '//place[in/@reading="gca" and in/@reading="gci" and count(in) = 2]'
# The table's moves between the readings are these six and no others.
moved=$(values "$places" '//place[in[1]/@primary != in[2]/@primary]/@key' | tr '\n' ' ')
same 'six elements move between the readings' "$moved" 'intra-government-cooperation inter-sectoral-cooperation incident-response exercises public-private-partnerships inter-organisational-processes '

for reading in gca gci; do
    spread=''
    for pillar in legal technical organizational capacity international; do
        n=$(xmllint --nonet --xpath "count(//in[@reading='$reading'][@primary='gca.pillar.$pillar'])" "$places")
        spread="$spread$n "
    done
    case $reading in gca) expected='4 11 11 7 6 ' ;; gci) expected='4 13 5 7 10 ' ;; esac
    same "primary elements by pillar, reading $reading" "$spread" "$expected"
done

same 'every element has its place, in the same order' \
    "$(values "$guide" '//item[@kind="element"]/@key'; echo domestic-international-alignment)" \
    "$(values "$places" '//place/@key')"
same 'every element of 2018 has its place' none \
    "$(values "$guide2018" '//item[@kind="element"]/@key' | sort >"$scratch/keys"
       values "$places" '//place/@key' | sort | comm -23 "$scratch/keys" -)none"
same 'countries and scores are the same' "$(values "$countries" '//item/@number' | sort)" \
    "$(values "$scores" '//country/@iso3' | sort)"
same 'readings have the labels of the vocabulary' \
    "$(values "$places" '//reading/title[not(@xml:lang)]')" \
    "$(values "$vocabulary" '//list[@id="reading"]/value/label[not(@xml:lang)]')"
same 'the editions are those of the vocabulary' \
    "$(for file in "$guide2018" "$guide" "$guide2025"; do values "$file" '/catalogue/@edition'; done)" "$(values "$vocabulary" '//list[@id="edition"]/value/@code')"
# What was handed out stays: an id that vanished is missed here, a new one is added to the file.
sed -n 's/.*<item id="\([^"]*\)".*/\1/p' "$tree"/catalogue/*.xml | LC_ALL=C sort >"$scratch/ids"
grep -v '^#' "$root/tests/data/released_ids.txt" | LC_ALL=C sort >"$scratch/released"
same 'no id that was handed out has vanished, and each is listed' "$(cat "$scratch/released")" "$(cat "$scratch/ids")"
unique 'ids of items occur once' "$(values "$guide" '//item/@id'; values "$gca" '//item/@id')"
unique 'keys of the Guide occur once' "$(values "$guide" '//item/@key')"
unique 'short titles of elements differ' "$(values "$guide" '//item[@kind="element"]/short[not(@xml:lang)]')"
unique 'columns occur once' "$(values "$vocabulary" '//column/@key')"
count 'ids that do not end with their number' 0 "$guide" '//item[@id != concat("guide.2021.", @number)]'
count 'locators that are not the number' 0 "$guide" '//item[@locator != @number]'
count 'parents that do not begin the number' 0 "$guide" '//item[@parent and not(starts-with(@id, concat(@parent, ".")))]'
count 'parents that are no item' 0 "$guide" '//item[@parent and not(@parent = //item/@id)]'
count 'sources that are not declared' 0 "$guide" '//item[not(@source = //source/@id)]'

refuses 'an unknown kind' "$guide" 's/kind="element"/kind="advice"/'
refuses 'an unknown standing' "$guide" 's/standing="unconfirmed"/standing="sure"/'
refuses 'an id in capitals' "$guide" 's/id="guide\.2021\.5\.1"/id="Guide.2021.5.1"/'
refuses 'a key with spaces' "$guide" 's/key="incident-response"/key="incident response"/'
refuses 'an element without questions' "$guide" '/<question/d'
refuses 'a fifth question' "$guide" 's|\(<question>Is there a 24/7.*\)|\1\1\1|'
refuses 'a question without a question mark' "$guide" 's|?</question>|.</question>|'
refuses 'an item without gloss' "$guide" '/<gloss/d'
refuses 'a short title over 32 characters' "$guide" 's|<short>Incident response<|<short>Capabilities for incident response<|'
refuses 'an element without parent' "$guide" 's/ parent="guide\.2021\.5\.3"//'
refuses 'an unknown attribute' "$guide" 's/ assessable="yes"/ assessable="yes" weight="2"/'
refuses 'another schema version' "$gca" 's/schema-version="1"/schema-version="2"/'
refuses 'a colour by name' "$gca" 's/#0b5fa5/blue/'
refuses 'a place without reason' "$places" '/<reason/d'
refuses 'a place without primary pillar' "$places" 's/ primary="gca\.pillar\.legal"//'
refuses 'a column of no table' "$vocabulary" 's/key="measure\.text"/key="draft.text"/'
refuses 'a value without label' "$vocabulary" 's|<label>measure</label>||'
accepts 'copies in other languages' "$guide" 's|^\( *\)<question>\(.*\)</question>|&<question xml:lang="zh_CN">\2</question><question xml:lang="fr">\2</question>|; s|^ *<gloss>\(.*\)</gloss>|&<gloss xml:lang="ar">\1</gloss>|'
accepts 'labels in other languages' "$vocabulary" 's|<label>\(.*\)</label>|&<label xml:lang="zh-CN">\1</label>|'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
