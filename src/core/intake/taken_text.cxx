// SPDX-License-Identifier: MPL-2.0
#include "core/intake/taken_text.hxx"

#include "core/base/text.hxx"

#include <algorithm>
#include <cstdlib>

namespace ncs::intake
{

namespace
{

const std::string kIdStart = "m-";
constexpr std::size_t kIdDigits = 3;
constexpr std::size_t kMostDigits = 9;

/// Without control characters, trimmed.
std::string cleaned(std::string_view line)
{
    std::string text(line);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return base::trimmed(text);
}

/// The heading of a line "## Heading ##"; empty when it is none.
std::string headingOf(const std::string& line)
{
    const std::size_t begin = line.find_first_not_of('#');
    if (begin == 0 || begin == std::string::npos || line[begin] != ' ')
        return {};
    const std::size_t end = line.find_last_not_of("# ");
    return base::trimmed(line.substr(begin, end + 1 - begin));
}

/// "2.3.1" of "2.3.1 The government …" and "2" of "2. The …"; empty when it opens with no number.
std::string openingNumber(const std::string& line)
{
    const std::size_t end = line.find_first_not_of("0123456789.");
    if (end == 0 || end == std::string::npos || (line[end] != ' ' && line[end] != ')'))
        return {};
    std::string number = line.substr(0, end);
    while (!number.empty() && number.back() == '.')
        number.pop_back();
    // A year or an amount that opens a sentence is no section.
    const std::size_t point = number.find('.');
    const bool isListNumber = number.size() <= 2 && (line[end - 1] == '.' || line[end] == ')');
    return number.empty() || number.front() == '.' || (point == std::string::npos && !isListNumber)
               ? std::string()
               : number;
}

std::vector<TakenRow> linesAsRows(const std::vector<std::string>& lines, bool headingsAreSections)
{
    std::vector<TakenRow> rows;
    std::string heading;
    for (const std::string& line : lines)
    {
        const std::string text = cleaned(line);
        if (text.empty())
            continue;
        const std::string found = headingOf(text);
        if (headingsAreSections && !found.empty())
        {
            heading = found;
            continue;
        }
        const auto order = static_cast<long>(rows.size()) + 1;
        rows.push_back(
            {found.empty() ? text : found, heading.empty() ? openingNumber(text) : heading, order});
    }
    return rows;
}

/// The number of an id of ours, or 0.
long numberOf(const std::string& id)
{
    const std::string folded = base::folded(id);
    if (folded.rfind(kIdStart, 0) != 0)
        return 0;
    const std::string digits = folded.substr(kIdStart.size());
    const bool isNumber =
        !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    return isNumber && digits.size() <= kMostDigits ? std::strtol(digits.c_str(), nullptr, 10) : 0;
}

} // namespace

std::vector<TakenRow> paragraphsOf(std::string_view text)
{
    const std::vector<std::string> lines =
        base::split(text, {"\r\n", "\n", "\r", "\xE2\x80\xA8", "\xE2\x80\xA9"});
    std::vector<TakenRow> rows = linesAsRows(lines, true);
    return rows.empty() ? linesAsRows(lines, false) : rows;
}

std::vector<TakenRow> rowsOf(const std::vector<std::vector<std::string>>& rows,
                             const std::string& separator)
{
    std::vector<TakenRow> taken;
    for (std::size_t row = 0; row < rows.size(); ++row)
    {
        std::string text;
        for (const std::string& cell : rows[row])
        {
            const std::string part = cleaned(cell);
            if (!part.empty())
                text += (text.empty() ? "" : separator) + part;
        }
        if (!text.empty())
            taken.push_back({text, "", static_cast<long>(row) + 1});
    }
    return taken;
}

std::vector<std::string> freshIds(const std::set<std::string>& taken, std::size_t count)
{
    long highest = 0;
    for (const std::string& id : taken)
        highest = std::max(highest, numberOf(id));
    std::vector<std::string> ids;
    ids.reserve(count);
    while (ids.size() < count)
    {
        std::string number = std::to_string(++highest);
        if (number.size() < kIdDigits)
            number.insert(0, kIdDigits - number.size(), '0');
        ids.push_back(kIdStart + number);
    }
    return ids;
}

} // namespace ncs::intake
