// SPDX-License-Identifier: MPL-2.0
#include "core/gaplist/gap_list.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/coverage/instruments.hxx"
#include "core/strategy/column_map.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace ncs::gaplist
{

namespace
{

using strategy::Cell;
using strategy::ColumnMap;
using strategy::Row;
using strategy::Table;

const std::string kPrefix = "gap.";
const std::string kSource = "gaps";
const std::string kIdKey = "gap.id";

std::string textOf(const Cell& cell)
{
    if (const double* figure = std::get_if<double>(&cell))
        return base::shortestDecimal(*figure);
    const std::string* text = std::get_if<std::string>(&cell);
    return text ? base::trimmed(*text) : std::string();
}

std::string dayText(const Cell& cell, const base::Date& nullDate)
{
    const double* figure = std::get_if<double>(&cell);
    const bool isYear = figure && *figure >= base::kFirstYear && *figure <= base::kLastYear;
    if (!figure || isYear || !std::isfinite(*figure) || std::fabs(*figure) > base::kMaxSerial)
        return textOf(cell);
    const long day = base::dayNumber(nullDate) + static_cast<long>(std::floor(*figure));
    return base::isoText(base::dateOfDayNumber(day));
}

bool isTicked(const Cell& cell, const catalogue::Vocabulary& vocabulary)
{
    static const std::set<std::string> kMarks{"x", "1", "✔", "✓", "☑", "☒"};
    const std::string text = textOf(cell);
    return kMarks.count(base::folded(text)) != 0 || vocabulary.code("yes-no", text) == "yes";
}

/// One data row of the list, by column key.
class RowView
{
public:
    RowView(const Table& table, const ColumnMap& columns, long row)
        : table_(table), columns_(columns), row_(row)
    {
    }

    const Cell& cell(const std::string& key) const
    {
        const auto found = columns_.byKey.find(key);
        return strategy::cellAt(table_, row_, found == columns_.byKey.end() ? -1 : found->second);
    }

    std::string text(const std::string& key) const { return textOf(cell(key)); }

    bool isBlank() const
    {
        const Row& cells = table_.rows[static_cast<std::size_t>(row_)];
        return std::all_of(cells.begin(),
                           cells.end(),
                           [](const Cell& each) {
                               return !std::holds_alternative<strategy::ErrorCell>(each) &&
                                      textOf(each).empty();
                           });
    }

    Entry entry(const catalogue::Vocabulary& vocabulary, const base::Date& nullDate) const
    {
        return {isTicked(cell("gap.tick"), vocabulary),
                text("gap.owner"),
                dayText(cell("gap.due"), nullDate),
                text("gap.notes")};
    }

private:
    const Table& table_;
    const ColumnMap& columns_;
    long row_;
};

/// Faults for which the table is better left alone.
base::Findings faultsOf(const Table& table, const ColumnMap& columns, const base::Findings& found)
{
    base::Findings faults;
    const auto add = [&faults](const char* rule, long column, const std::string& argument)
    {
        faults.push_back({rule,
                          base::Severity::Error,
                          base::Certainty::Certain,
                          {kSource, 0, column},
                          "",
                          {argument}});
    };
    if (!columns.fromKeys || table.rows.empty())
        add("table.keys-lost", -1, kIdKey);
    else if (!columns.has(kIdKey))
        add("table.column-missing", -1, kIdKey);
    for (const base::Finding& finding : found)
        if (finding.rule == "table.column-twice")
            add("table.column-twice", finding.place.column, finding.arguments.front());
    return faults;
}

/// Puts the list together: kept rows first at their places, the others around them.
class ListMaker
{
public:
    ListMaker(const Table& table,
              const ColumnMap& columns,
              const coverage::Assessment& assessment,
              const coverage::Speaker& speaker)
        : table_(table), columns_(columns), assessment_(assessment), speaker_(speaker),
          width_(table.rows.front().size())
    {
        list_.firstDataRow = columns.firstDataRow;
        sortOldRows();
    }

    RefreshedList make()
    {
        std::set<std::string> open;
        for (const coverage::Gap& gap : coverage::rankedGaps(assessment_))
        {
            open.insert(gap.id);
            place(openRow(gap));
            ++list_.open;
        }
        for (const std::string& id : oldOrder_)
        {
            if (open.count(id) != 0)
                continue;
            place(closedRow(oldRows_.at(id)));
            ++list_.closed;
        }
        return std::move(list_);
    }

private:
    void sortOldRows()
    {
        const auto rowCount = static_cast<long>(table_.rows.size());
        for (long row = columns_.firstDataRow; row < rowCount; ++row)
        {
            const RowView view(table_, columns_, row);
            const std::string id = view.text(kIdKey);
            ListRow slot;
            slot.cells.resize(width_);
            if (!id.empty() && oldRows_.emplace(id, row).second)
                oldOrder_.push_back(id);
            else
                slot.kept = !view.isBlank();
            list_.rows.push_back(std::move(slot));
        }
    }

    void place(Row cells)
    {
        while (next_ < list_.rows.size() && list_.rows[next_].kept)
            ++next_;
        if (next_ == list_.rows.size())
            list_.rows.emplace_back();
        list_.rows[next_++].cells = std::move(cells);
    }

    Row oldCells(long row) const
    {
        Row cells = table_.rows[static_cast<std::size_t>(row)];
        cells.resize(width_);
        return cells;
    }

    void set(Row& cells, const std::string& key, const std::string& text) const
    {
        const auto found = columns_.byKey.find(key);
        if (found != columns_.byKey.end())
            cells[static_cast<std::size_t>(found->second)] = text.empty() ? Cell{} : Cell{text};
    }

    std::string status(const std::string& code) const
    {
        return speaker_.vocabulary.label("gap-status", code, speaker_.language);
    }

    Row openRow(const coverage::Gap& gap)
    {
        const auto old = oldRows_.find(gap.id);
        Row cells = old == oldRows_.end() ? Row(width_) : oldCells(old->second);
        const bool ticked =
            old != oldRows_.end() &&
            isTicked(RowView(table_, columns_, old->second).cell("gap.tick"), speaker_.vocabulary);
        list_.tickedButOpen += ticked ? 1 : 0;
        set(cells, kIdKey, gap.id);
        set(cells, "gap.state", stateLabel(coverage::stateOf(gap.severity), speaker_));
        set(cells, "gap.element", subjectOf(gap, speaker_.language));
        set(cells, "gap.pillar", gap.pillar ? gap.pillar->title.in(speaker_.language) : "");
        set(cells, "gap.missing", coverage::missingText(gap, assessment_, speaker_));
        set(cells, "gap.question", coverage::questionText(gap, assessment_, speaker_));
        set(cells, "gap.next", coverage::nextStepText(gap, assessment_, speaker_));
        set(cells,
            "gap.help",
            coverage::instrumentsText(*gap.item, assessment_.catalogue(), speaker_));
        set(cells,
            "gap.status",
            ticked ? speaker_.words.say("gaplist.ticked-open", speaker_.language, {status("open")})
                   : status("open"));
        return cells;
    }

    Row closedRow(long row) const
    {
        Row cells = oldCells(row);
        for (const char* key : {"gap.state", "gap.missing", "gap.question", "gap.next", "gap.help"})
            set(cells, key, "");
        set(cells, "gap.status", status("closed"));
        return cells;
    }

    const Table& table_;
    const ColumnMap& columns_;
    const coverage::Assessment& assessment_;
    const coverage::Speaker& speaker_;
    std::size_t width_;
    std::size_t next_ = 0;
    std::map<std::string, long> oldRows_;
    std::vector<std::string> oldOrder_;
    RefreshedList list_;
};

} // namespace

PeoplesPart readPeoplesPart(const Table& table,
                            const catalogue::Vocabulary& vocabulary,
                            const base::Date& nullDate)
{
    PeoplesPart part;
    base::Findings unused;
    const ColumnMap columns = strategy::mapColumns(table, kPrefix, kSource, vocabulary, unused);
    if (!columns.has(kIdKey))
        return part;
    for (long row = columns.firstDataRow; row < static_cast<long>(table.rows.size()); ++row)
    {
        const RowView view(table, columns, row);
        const std::string id = view.text(kIdKey);
        if (!id.empty())
            part.byGap.emplace(id, view.entry(vocabulary, nullDate));
        else if (!view.isBlank())
            part.own.push_back({view.text("gap.state"),
                                view.text("gap.element"),
                                view.text("gap.pillar"),
                                view.text("gap.missing"),
                                view.text("gap.question"),
                                view.text("gap.next"),
                                view.text("gap.help"),
                                view.entry(vocabulary, nullDate)});
    }
    return part;
}

base::Result<RefreshedList> refreshedList(const Table& table,
                                          const coverage::Assessment& assessment,
                                          const coverage::Speaker& speaker)
{
    base::Findings found;
    const ColumnMap columns =
        strategy::mapColumns(table, kPrefix, kSource, speaker.vocabulary, found);
    base::Findings faults = faultsOf(table, columns, found);
    if (!faults.empty())
        return faults;
    return ListMaker(table, columns, assessment, speaker).make();
}

std::string stateLabel(const std::string& code, const coverage::Speaker& speaker)
{
    for (const catalogue::ListValue& value : speaker.vocabulary.values("state"))
        if (value.code == code)
            return value.symbol + " " + value.label.in(speaker.language);
    return code;
}

std::string subjectOf(const coverage::Gap& gap, const std::string& language)
{
    return gap.isPillar() ? gap.item->title.in(language)
                          : coverage::elementLabel(*gap.item, language);
}

} // namespace ncs::gaplist
