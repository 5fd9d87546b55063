#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
# The program writes the same random tables for the same seed, and figures that are JSON.
set -eu
program=$1
root=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$program" --root "$root" --random 7 "$folder/draft.csv" "$folder/answers.csv"
"$program" --root "$root" --random 7 "$folder/again.csv" "$folder/again-answers.csv"
cmp "$folder/draft.csv" "$folder/again.csv"
cmp "$folder/answers.csv" "$folder/again-answers.csv"
for reading in gca gci; do
    "$program" --root "$root" "$folder/draft.csv" "$folder/answers.csv" "$reading" >"$folder/figures.json"
    python3 - "$folder/figures.json" "$reading" <<'CHECK'
import json, sys
figures = json.load(open(sys.argv[1], encoding="utf-8"))
assert figures["reading"] == sys.argv[2], figures["reading"]
assert len(figures["pillars"]) == 5, figures["pillars"]
assert len(figures["elements"]) == 38, len(figures["elements"])
assert 0 <= figures["whole"]["low"] <= figures["whole"]["now"] <= figures["whole"]["high"] <= 1
assert all(gap["severity"] in ("error", "warning", "information") for gap in figures["gaps"])
CHECK
done
printf -- '--random\t7\t%s/d.csv\t%s/a.csv\n%s/d.csv\t%s/a.csv\tgci\n' "$folder" "$folder" "$folder" "$folder" |
    "$program" --root "$root" - >"$folder/by-line.json"
cmp "$folder/figures.json" "$folder/by-line.json"
if printf 'one\ttwo\n' | "$program" --root "$root" - 2>/dev/null; then
    echo "a call without a reading was accepted" >&2
    exit 1
fi
if "$program" --root "$root" "$folder/missing.csv" "$folder/answers.csv" gca 2>/dev/null; then
    echo "a missing file was accepted" >&2
    exit 1
fi
