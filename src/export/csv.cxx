// SPDX-License-Identifier: MPL-2.0
#include "export/csv.hxx"

#include "core/base/number_text.hxx"

#include <algorithm>

namespace ncs::report
{

namespace
{

const char* const kByteOrderMark = "\xEF\xBB\xBF";

bool needsGuard(std::string_view text)
{
    // Excel takes full-width signs for the plain ones where the keyboard has them.
    static const std::vector<std::string_view> kStarts{
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(kStarts.begin(),
                       kStarts.end(),
                       [text](std::string_view start)
                       { return text.substr(0, start.size()) == start; });
}

std::string field(const std::string& text)
{
    std::string safe = guarded(text);
    if (safe.find_first_of(",\"\r\n\t") == std::string::npos &&
        safe.find('\0') == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (const char c : safe)
    {
        if (c == '\0')
            continue;
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + "\"";
}

std::string figure(const std::optional<double>& value)
{
    return value ? base::shortestDecimal(*value) : std::string();
}

std::string whole(const std::optional<int>& value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string joined(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : " ") + code;
    return text;
}

std::vector<std::string> gapColumns(const std::set<std::string>& leftOut)
{
    std::vector<std::string> keys{"gap.id",
                                  "gap.tick",
                                  "gap.state",
                                  "gap.element",
                                  "gap.pillar",
                                  "gap.missing",
                                  "gap.question",
                                  "gap.next",
                                  "gap.help",
                                  "gap.owner",
                                  "gap.due",
                                  "gap.notes",
                                  "gap.status"};
    keys.erase(std::remove_if(keys.begin(),
                              keys.end(),
                              [&leftOut](const std::string& key)
                              { return leftOut.count(key) != 0; }),
               keys.end());
    return keys;
}

std::string cellOf(const std::string& key, const Line& line, const coverage::Speaker& speaker)
{
    const auto label = [&speaker](const char* list, const char* code)
    { return speaker.vocabulary.label(list, code, speaker.language); };
    if (key == "gap.id")
        return line.gapId;
    if (key == "gap.tick")
        return line.entry.ticked ? label("yes-no", "yes") : std::string();
    if (key == "gap.state")
        return line.state;
    if (key == "gap.element")
        return line.number.empty() ? line.title : line.number + " " + line.title;
    if (key == "gap.pillar")
        return line.pillar;
    if (key == "gap.missing")
        return line.missing;
    if (key == "gap.question")
        return line.question;
    if (key == "gap.next")
        return line.next;
    if (key == "gap.help")
        return line.help;
    if (key == "gap.owner")
        return line.entry.owner;
    if (key == "gap.due")
        return line.entry.due;
    if (key == "gap.notes")
        return line.entry.notes;
    if (line.gapId.empty())
        return label("gap-status", "own");
    const std::string open = label("gap-status", "open");
    return line.entry.ticked ? said(speaker, "gaplist.ticked-open", {open}) : open;
}

} // namespace

std::string guarded(std::string_view text)
{
    return (needsGuard(text) ? "\t" : "") + std::string(text);
}

std::string unguarded(std::string_view text)
{
    const bool isGuarded = text.size() > 1 && text.front() == '\t' && needsGuard(text.substr(1));
    return std::string(isGuarded ? text.substr(1) : text);
}

std::string csvRecord(const std::vector<std::string>& texts)
{
    std::string record;
    for (std::size_t index = 0; index < texts.size(); ++index)
        record += (index == 0 ? "" : ",") + field(texts[index]);
    return record + "\r\n";
}

std::string gapsCsv(const Checklist& checklist, const coverage::Speaker& speaker)
{
    const std::vector<std::string> keys = gapColumns(checklist.leftOut);
    std::vector<std::string> header;
    header.reserve(keys.size() + 2);
    for (const std::string& key : keys)
    {
        const catalogue::Column* column = speaker.vocabulary.column(key);
        header.push_back(column ? column->label.in(speaker.language) : key);
    }
    header.push_back(said(speaker, "report.column-sharing"));
    header.push_back(said(speaker, "report.column-remark"));
    std::string bytes = kByteOrderMark + csvRecord(header);
    for (const Group& group : checklist.groups)
        for (const Line& line : group.lines)
        {
            std::vector<std::string> cells;
            cells.reserve(keys.size() + 2);
            for (const std::string& key : keys)
                cells.push_back(cellOf(key, line, speaker));
            cells.push_back(checklist.tlp);
            cells.push_back(checklist.note);
            bytes += csvRecord(cells);
        }
    return bytes;
}

std::string coverageCsv(const Checklist& checklist)
{
    std::string bytes = csvRecord({"reading",
                                   "scope",
                                   "id",
                                   "number",
                                   "title",
                                   "pillar",
                                   "in",
                                   "level",
                                   "target",
                                   "weight",
                                   "coverage",
                                   "low",
                                   "high",
                                   "committed",
                                   "elements",
                                   "missing",
                                   "tlp",
                                   "note"});
    for (const Figure& each : checklist.figures)
    {
        const auto part = [&each](double coverage::Share::*member)
        { return each.share ? std::optional<double>((*each.share).*member) : std::nullopt; };
        bytes += csvRecord({each.reading,
                            each.scope,
                            each.id,
                            each.number,
                            each.title,
                            each.pillar,
                            each.in ? "yes" : "no",
                            whole(each.level),
                            whole(each.target),
                            figure(each.weight),
                            figure(part(&coverage::Share::now)),
                            figure(part(&coverage::Share::low)),
                            figure(part(&coverage::Share::high)),
                            std::to_string(each.committed),
                            std::to_string(each.elements),
                            joined(each.missing),
                            checklist.tlp,
                            checklist.note});
    }
    return bytes;
}

} // namespace ncs::report
