// SPDX-License-Identifier: MPL-2.0
#include "core/edition/edition_change.hxx"

#include "core/base/text.hxx"
#include "core/coverage/explanation.hxx"
#include "core/strategy/column_map.hxx"
#include "core/strategy/row_reader.hxx"
#include "core/strategy/strategy.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ncs::edition
{

namespace
{

using catalogue::Item;

class Changer
{
public:
    Changer(const strategy::Table& table,
            const std::string& prefix,
            const Change& change,
            const catalogue::Catalogue& catalogue,
            const catalogue::Vocabulary& vocabulary)
        : table_(table), prefix_(prefix), change_(change), catalogue_(catalogue),
          vocabulary_(vocabulary), elements_(catalogue.elements(change.to))
    {
        base::Findings ignored;
        columns_ = strategy::mapColumns(table, prefix, "", vocabulary, ignored);
    }

    template <class Each>
    void eachRow(Each each)
    {
        for (long row = columns_.firstDataRow; row < static_cast<long>(table_.rows.size()); ++row)
            each(row);
    }

    std::string written(long row, const std::string& key) const
    {
        const auto column = columns_.byKey.find(prefix_ + key);
        if (column == columns_.byKey.end())
            return {};
        const auto* text = strategy::textAt(table_, row, column->second);
        return text == nullptr || vocabulary_.isBlank(*text) ? std::string() : base::trimmed(*text);
    }

    /// Whether any other cell of the row is filled.
    bool saysMore(long row, const std::string& key) const
    {
        return std::any_of(columns_.byKey.begin(),
                           columns_.byKey.end(),
                           [&](const auto& column)
                           {
                               const strategy::Cell& cell =
                                   strategy::cellAt(table_, row, column.second);
                               const auto* text = std::get_if<std::string>(&cell);
                               return column.first != prefix_ + key &&
                                      !std::holds_alternative<std::monostate>(cell) &&
                                      (text == nullptr || !vocabulary_.isBlank(*text));
                           });
    }

    /// What is written, a heading too: the same number may be an element elsewhere, and would then
    /// count without anybody's knowing. Null when it is of neither edition and no element.
    const Item* named(const std::string& text) const
    {
        const std::string first = text.substr(0, text.find(' '));
        const Item* item = catalogue_.numbered(change_.from, first);
        if (item == nullptr)
            item = catalogue_.item(first);
        const bool isOfThese = item != nullptr && !item->edition.empty() &&
                               (item->edition == change_.from || item->edition == change_.to ||
                                item->kind == catalogue::Kind::Element);
        return isOfThese ? item : nullptr;
    }

    /// Whether the edition that is left has the concept.
    bool wasThere(const Item& element) const
    {
        const auto before = catalogue_.elements(change_.from);
        return std::any_of(before.begin(),
                           before.end(),
                           [&element](const Item* item)
                           { return item->concept_ == element.concept_; });
    }

    const Item* counterpart(const Item& item) const
    {
        const auto& items = catalogue_.items();
        const auto found = std::find_if(items.begin(),
                                        items.end(),
                                        [&](const Item& other)
                                        {
                                            return other.edition == change_.to &&
                                                   other.kind == item.kind &&
                                                   other.concept_ == item.concept_;
                                        });
        return found == items.end() ? nullptr : &*found;
    }

    std::string label(const Item& item) const
    {
        return coverage::elementLabel(item, change_.language);
    }

    std::string title(const Item& item) const { return item.title.in(change_.language); }

    /// Space around what was written stays.
    void put(long row, const std::string& key, const std::string& text)
    {
        const std::string before = written(row, key);
        if (text == before)
            return;
        const long column = columns_.byKey.at(prefix_ + key);
        const auto* cell = strategy::textAt(table_, row, column);
        std::string whole = cell == nullptr ? std::string() : *cell;
        whole.replace(before.empty() ? whole.size() : whole.find(before), before.size(), text);
        result.cells.push_back({row, column, before.empty() ? text : whole});
    }

    const std::vector<const Item*>& elements() const { return elements_; }

    ChangedTable result;

private:
    const strategy::Table& table_;
    std::string prefix_;
    const Change& change_;
    const catalogue::Catalogue& catalogue_;
    const catalogue::Vocabulary& vocabulary_;
    std::vector<const Item*> elements_;
    strategy::ColumnMap columns_;
};

/// How an element is written, so that it is written alike when it comes back.
enum class Form
{
    Number, ///< "5.3.1"; without counterpart "guide.2021.5.3.5 (5.3.5)"
    Id,     ///< "guide.2021.5.3.1"
    Label   ///< "5.3.1 Title"; without counterpart "guide.2021.5.3.5 Title"
};

Form formOf(const std::string& text, const Item& item)
{
    const std::size_t space = text.find(' ');
    const std::string first = text.substr(0, space);
    const std::string rest =
        space == std::string::npos ? std::string() : base::trimmed(text.substr(space));
    if (first != item.id)
        return rest.empty() ? Form::Number : Form::Label;
    if (rest.empty())
        return Form::Id;
    return rest == "(" + item.number + ")" ? Form::Number : Form::Label;
}

/// One name; what names no element stays as it is.
std::string renamed(const std::string& text, Changer& changer)
{
    const Item* item = changer.named(text);
    if (item == nullptr)
        return text;
    const Form form = formOf(text, *item);
    if (const Item* other = changer.counterpart(*item))
        return form == Form::Number ? other->number
               : form == Form::Id   ? other->id
                                    : changer.label(*other);
    ++changer.result.withoutCounterpart;
    return form == Form::Number ? item->id + " (" + item->number + ")"
           : form == Form::Id   ? item->id
                                : item->id + " " + changer.title(*item);
}

/// Separators and spaces stay as they are.
std::string renamedList(const std::string& text, Changer& changer)
{
    std::string all;
    std::size_t done = 0;
    for (const std::string& part : strategy::elementParts(text))
    {
        const std::string name = base::trimmed(part);
        if (name.empty())
            continue;
        const std::size_t at = text.find(name, done);
        all += text.substr(done, at - done) + renamed(name, changer);
        done = at + name.size();
    }
    return all + text.substr(done);
}

/// What is left to do when every answer row has got its new name.
struct AnswerRows
{
    std::set<const Item*> answered;
    std::map<long, std::string> free; ///< rows, and what they say until now
    long lastFilled = -1;
};

AnswerRows changedRows(Changer& changer)
{
    AnswerRows rows;
    changer.eachRow(
        [&](long row)
        {
            const std::string text = changer.written(row, "element");
            const bool saysMore = changer.saysMore(row, "element");
            if (!text.empty() || saysMore)
                rows.lastFilled = row;
            else
                rows.free[row] = text;
            const Item* item = text.empty() ? nullptr : changer.named(text);
            if (item == nullptr)
                return;
            const Item* other = changer.counterpart(*item);
            if (other == nullptr && !saysMore)
            {
                rows.free[row] = text;
                return;
            }
            rows.answered.insert(other);
            changer.put(row, "element", renamed(text, changer));
        });
    return rows;
}

} // namespace

ChangedTable changedDraft(const strategy::Table& draft,
                          const Change& change,
                          const catalogue::Catalogue& catalogue,
                          const catalogue::Vocabulary& vocabulary)
{
    Changer changer(draft, "measure.", change, catalogue, vocabulary);
    changer.eachRow(
        [&changer](long row)
        {
            const std::string element = changer.written(row, "element");
            if (!element.empty())
                changer.put(row, "element", renamed(element, changer));
            const std::string further = changer.written(row, "further");
            if (!further.empty())
                changer.put(row, "further", renamedList(further, changer));
        });
    return std::move(changer.result);
}

ChangedTable changedColumn(const strategy::Table& table,
                           const std::string& key,
                           const Change& change,
                           const catalogue::Catalogue& catalogue,
                           const catalogue::Vocabulary& vocabulary)
{
    const std::size_t dot = key.find('.') + 1;
    Changer changer(table, key.substr(0, dot), change, catalogue, vocabulary);
    const std::string name = key.substr(dot);
    changer.eachRow(
        [&](long row)
        {
            const std::string cell = changer.written(row, name);
            if (cell.empty())
                return;
            const bool isList = strategy::elementParts(cell).size() > 1;
            changer.put(row, name, isList ? renamedList(cell, changer) : renamed(cell, changer));
        });
    return std::move(changer.result);
}

ChangedTable changedAnswers(const strategy::Table& answers,
                            const Change& change,
                            const catalogue::Catalogue& catalogue,
                            const catalogue::Vocabulary& vocabulary)
{
    Changer changer(answers, "answer.", change, catalogue, vocabulary);
    AnswerRows rows = changedRows(changer);
    auto place = rows.free.begin();
    for (const Item* element : changer.elements())
    {
        // One that was there before and has no row was left out by somebody.
        if (rows.answered.count(element) != 0 || changer.wasThere(*element))
            continue;
        ++changer.result.newToAnswer;
        if (place != rows.free.end() && place->first <= rows.lastFilled)
            changer.put((place++)->first, "element", changer.label(*element));
        else
            changer.result.added.push_back(changer.label(*element));
    }
    for (; place != rows.free.end(); ++place)
        if (!place->second.empty())
            changer.put(place->first, "element", {});
    return std::move(changer.result);
}

} // namespace ncs::edition
