// SPDX-License-Identifier: MPL-2.0
#include "support/random_draft.hxx"

#include <algorithm>
#include <memory>
#include <random>

namespace ncs::support
{

using catalogue::Catalogue;
using catalogue::Item;
using catalogue::Vocabulary;
using strategy::Cell;
using strategy::ErrorCell;
using strategy::Row;
using strategy::Table;

namespace
{

using Cells = std::vector<Cell>;

Cell text(const std::string& value)
{
    return Cell{value};
}

Cell oneOf(const Pick& pick, const Cells& cells)
{
    return cells[pick(cells.size())];
}

/// Fills cells; knows what is usual and what is odd in each column.
class Filler
{
public:
    Filler(const Pick& pick, const Catalogue& catalogue, const RandomShape& shape)
        : pick_(pick), catalogue_(catalogue), shape_(shape),
          elements_(catalogue.elements(shape.edition))
    {
    }

    Cell cell(const std::string& key)
    {
        const bool odd = pick_(100) >= 100 - shape_.oddPercent;
        if (key == "measure.element" || key == "answer.element")
            return element(odd);
        if (key == "measure.further")
            return further(odd);
        const Cells cells = odd ? oddCells(key) : usualCells(key);
        return oneOf(pick_, odd ? allowed(cells) : cells);
    }

    Cell goodElement()
    {
        const Item& item = *elements_[pick_(elements_.size())];
        const std::string title = item.title.in("en");
        return oneOf(pick_,
                     {text(item.number),
                      text(item.number + " " + title),
                      text(item.id),
                      text("  " + item.number + "\u00A0" + title + "\u2003")});
    }

private:
    Cell element(bool odd) { return odd ? oneOf(pick_, allowed(oddElements())) : goodElement(); }

    /// Numbers and ids that count for nothing, and what spoils a good one.
    Cells oddElements()
    {
        Cells cells{text(""),
                    text("-"),
                    text("?"),
                    text("TBD"),
                    text("\u2013"),
                    ErrorCell{},
                    5.3,
                    37681.0,
                    text("9.9.9"),
                    text("guide.2021.9.9"),
                    text("Incident response"),
                    text("2001-03-05"),
                    text(" \u00A0 ")};
        for (const Item& item : catalogue_.items())
        {
            const bool scored =
                std::find(elements_.begin(), elements_.end(), &item) != elements_.end();
            if (scored)
                continue;
            cells.push_back(text(item.id));
            if (!item.number.empty())
                cells.push_back(text(item.number + " " + item.title.in("en")));
        }
        const Item& item = *elements_[pick_(elements_.size())];
        cells.push_back(text(item.number + "."));
        std::string shouted = item.id;
        std::transform(shouted.begin(),
                       shouted.end(),
                       shouted.begin(),
                       [](char letter) {
                           return letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A')
                                                                 : letter;
                       });
        cells.push_back(text(shouted));
        cells.push_back(text(item.id + " " + item.title.in("en")));
        cells.push_back(text(item.number + item.title.in("en")));
        return cells;
    }

    Cell further(bool odd)
    {
        if (odd && pick_(4) == 0)
            return element(true);
        static const std::vector<std::string> separators{
            "; ", ",", "；", "，", "、", "،", "؛", "\n", ";;", "\r\n"};
        std::string joined;
        for (std::size_t left = pick_(5); left > 0; --left)
        {
            const Cell part = element(odd && pick_(3) == 2);
            if (const auto* value = std::get_if<std::string>(&part))
                joined += *value;
            if (left > 1)
                joined += separators[pick_(separators.size())];
        }
        return joined.empty() ? Cell{} : text(joined);
    }

    static Cells usualCells(const std::string& key)
    {
        if (key == "measure.text")
            return {text("The strategy says so."), text("A second statement.")};
        if (key == "measure.kind")
            return {text("measure"), text("objective"), text("context"), Cell{}};
        if (key == "measure.amount")
            return {1000.0, 2500000.0, Cell{}};
        if (key == "measure.currency")
            return {text("EUR"), text("USD"), Cell{}};
        if (key == "measure.start")
            return {Cell{}, 2026.0, 46023.0, text("2026-01-01")};
        if (key == "measure.end")
            return {text("2028-06-30"), 2027.0, 46387.0, Cell{}};
        if (key == "answer.value")
            return {text("yes"),
                    text("partly"),
                    text("no"),
                    text("don't know"),
                    text("not applicable"),
                    Cell{}};
        if (key == "answer.weight")
            return {Cell{}, Cell{}, 1.0, 2.0, 3.0, 0.5, 0.0};
        if (key == "answer.target")
            return {Cell{}, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
        return {text("Ministry"), Cell{}, text("As agreed")};
    }

    static Cells oddCells(const std::string& key)
    {
        Cells cells{Cell{},
                    text("-"),
                    text("\u2013"),
                    text("?"),
                    text(" tbd "),
                    text("N/A"),
                    text("\u3000"),
                    ErrorCell{},
                    0.0,
                    42.0,
                    text("\x01")};
        const auto add = [&cells](const Cells& more)
        { cells.insert(cells.end(), more.begin(), more.end()); };
        if (key == "measure.kind")
            add({text("MESURE"),
                 text(" Objectif "),
                 text("Measure"),
                 text("idea"),
                 text("contexte"),
                 text("OBJECTIVE"),
                 text("mea sure")});
        else if (key == "measure.amount")
            add({-5.0, 0.01, text("1000"), text("about 5m"), text("1 000 EUR")});
        else if (key == "measure.start" || key == "measure.end")
            add(dates());
        else if (key == "answer.value")
            add({text("OUI"),
                 text("sans objet"),
                 text("Sans  Objet"),
                 text("maybe"),
                 text("unknown"),
                 text("na"),
                 text("not applicable"),
                 text("ne sait pas"),
                 1.0,
                 text("YES "),
                 text("en  partie"),
                 text("No")});
        else if (key == "answer.weight")
            add({-1.0, text("2"), text("heavy"), 0.25, 0.1, 0.3, 7.0, 1e6, 1e-6, -0.0});
        else if (key == "answer.target")
            add({7.0,
                 -1.0,
                 2.5,
                 text("owned"),
                 text("Mesuré"),
                 text("high"),
                 text("4"),
                 text("silent"),
                 text("6"),
                 1e9});
        return cells;
    }

    /// Around the turn of a year, in all forms, besides what only looks like a date.
    static Cells dates()
    {
        return {1989.0,
                1990.0,
                2025.0,
                2026.0,
                2027.0,
                2100.0,
                2101.0,
                2026.5,
                46022.0,
                46023.0,
                46023.75,
                46386.0,
                46387.0,
                46387.25,
                46388.0,
                text("2025-12-31"),
                text("2026-01-01"),
                text("2026-12-31"),
                text("2027-01-01"),
                text(" 2026-12-31 "),
                text("2026-02-29"),
                text("2028-02-29"),
                text("1900-02-29"),
                text("2000-02-29"),
                text("2026-13-01"),
                text("2026-00-10"),
                text("2026-04-31"),
                text("2026-1-1"),
                text("2026"),
                text("31.12.2026"),
                text("2026-12-31T10:00"),
                text("2026/12/31"),
                text("soon"),
                -3.0,
                1.0,
                60.0,
                44925.0};
    }

    Cells allowed(Cells cells) const
    {
        const auto unfit = [](const Cell& cell)
        {
            const auto* value = std::get_if<std::string>(&cell);
            return value != nullptr && value->find('\x01') != std::string::npos;
        };
        if (shape_.forSheet)
            cells.erase(std::remove_if(cells.begin(), cells.end(), unfit), cells.end());
        return cells;
    }

    const Pick& pick_;
    const Catalogue& catalogue_;
    const RandomShape& shape_;
    std::vector<const Item*> elements_;
};

std::vector<std::string> keysOf(const std::string& prefix, const Vocabulary& vocabulary)
{
    std::vector<std::string> keys;
    for (const catalogue::Column& column : vocabulary.columns())
        if (column.key.substr(0, prefix.size()) == prefix)
            keys.push_back(column.key);
    return keys;
}

/// The columns in some order, some missing, some twice, some unknown.
std::vector<std::string>
randomKeys(const Pick& pick, const std::string& prefix, const Vocabulary& vocabulary, bool forSheet)
{
    std::vector<std::string> keys = keysOf(prefix, vocabulary);
    if (forSheet)
        return keys;
    if (pick(3) == 2)
        for (std::size_t place = keys.size(); place > 1; --place)
            std::swap(keys[place - 1], keys[place - 1 - pick(place)]);
    if (pick(6) == 5)
        keys.erase(keys.begin() + static_cast<long>(pick(keys.size())));
    if (pick(6) == 5)
        keys.push_back(keys[pick(keys.size())]);
    if (pick(6) == 5)
        keys.insert(keys.begin() + static_cast<long>(pick(keys.size())), prefix + "colour");
    if (pick(10) == 9)
        keys.push_back(prefix == "measure." ? "answer.value" : "setting.value");
    return keys;
}

Cell labelCell(const std::string& key, const Vocabulary& vocabulary, const std::string& language)
{
    const catalogue::Column* column = vocabulary.column(key);
    return column == nullptr ? text("Colour") : text(column->label.in(language));
}

/// Key row and header; or, where keys were lost, labels in one of the first two rows.
void addHead(Table& table,
             const Pick& pick,
             const std::vector<std::string>& keys,
             const Vocabulary& vocabulary,
             bool forSheet)
{
    const std::size_t form = forSheet ? 0 : pick(10);
    const std::string language = form % 2 == 0 ? "en" : "fr";
    Row keyRow;
    Row labels;
    for (const std::string& key : keys)
    {
        keyRow.push_back(text(key));
        labels.push_back(labelCell(key, vocabulary, language));
    }
    if (form < 8)
        table.rows.push_back(keyRow);
    if (form == 9)
        table.rows.push_back({Cell{}, text("A title above the table")});
    table.rows.push_back(labels);
}

Table randomTable(const Pick& pick,
                  const std::string& prefix,
                  const Catalogue& catalogue,
                  const Vocabulary& vocabulary,
                  const RandomShape& shape)
{
    Table table;
    const auto keys = randomKeys(pick, prefix, vocabulary, shape.forSheet);
    addHead(table, pick, keys, vocabulary, shape.forSheet);
    Filler filler(pick, catalogue, shape);
    const std::size_t most = prefix == "measure." ? shape.maxDraftRows : shape.maxAnswerRows;
    for (std::size_t left = pick(most + 1); left > 0; --left)
    {
        Row row;
        for (const std::string& key : keys)
            row.push_back(filler.cell(key));
        if (!shape.forSheet && pick(20) == 19)
            row.resize(pick(row.size()));
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

Pick seededPick(std::uint64_t seed)
{
    // A distribution of the standard library differs between libraries; the engine does not.
    auto engine = std::make_shared<std::mt19937_64>(seed);
    return [engine](std::size_t bound) { return static_cast<std::size_t>((*engine)() % bound); };
}

RandomTables randomTables(const Pick& pick,
                          const Catalogue& catalogue,
                          const Vocabulary& vocabulary,
                          const RandomShape& shape)
{
    RandomTables tables;
    const bool rapid = pick(5) == 4;
    tables.answers = randomTable(pick, "answer.", catalogue, vocabulary, shape);
    tables.draft =
        rapid ? tables.answers : randomTable(pick, "measure.", catalogue, vocabulary, shape);
    return tables;
}

Row committedRow(const Pick& pick,
                 const Table& draft,
                 const Catalogue& catalogue,
                 const std::string& edition)
{
    RandomShape shape;
    shape.edition = edition;
    Filler filler(pick, catalogue, shape);
    Row row;
    for (const Cell& cell : draft.rows.front())
    {
        const auto* key = std::get_if<std::string>(&cell);
        if (key == nullptr)
            row.emplace_back();
        else if (*key == "measure.element")
            row.push_back(filler.goodElement());
        else if (*key == "measure.text")
            row.push_back(text("Added."));
        else if (*key == "measure.kind")
            row.push_back(text(pick(2) == 0 ? "measure" : "objective"));
        else
            row.push_back(filler.cell(*key));
    }
    return row;
}

Table emptyTable(const std::string& prefix, const Vocabulary& vocabulary)
{
    Table table;
    Row keys;
    Row labels;
    for (const std::string& key : keysOf(prefix, vocabulary))
    {
        keys.push_back(text(key));
        labels.push_back(labelCell(key, vocabulary, "en"));
    }
    table.rows = {keys, labels};
    return table;
}

long columnOf(const Table& table, const std::string& key)
{
    if (table.rows.empty())
        return -1;
    const Row& keys = table.rows.front();
    const auto found = std::find_if(keys.begin(),
                                    keys.end(),
                                    [&key](const Cell& cell)
                                    {
                                        const auto* value = std::get_if<std::string>(&cell);
                                        return value != nullptr && *value == key;
                                    });
    return found == keys.end() ? -1 : found - keys.begin();
}

} // namespace ncs::support
