// SPDX-License-Identifier: MPL-2.0
#include "core/relabel/relabelling.hxx"

#include "core/layout/formula_pattern.hxx"
#include "core/layout/listed_values.hxx"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace ncs::relabel
{

namespace
{

using layout::Content;
using layout::PlannedCell;
using layout::PlannedSheet;

/// Behind the quote that ends the text or the sheet's name that begins at `at`; two quotes are one.
std::size_t endOfQuoted(const std::string& formula, std::size_t at)
{
    const char quote = formula[at];
    for (++at; at < formula.size(); ++at)
    {
        if (formula[at] != quote)
            continue;
        if (at + 1 == formula.size() || formula[at + 1] != quote)
            return at + 1;
        ++at;
    }
    return formula.size();
}

/// Calls `use(begin, end)` for each text in quotes outside arrays; ends point behind the quotes.
template <class Use>
void eachLiteral(const std::string& formula, Use use)
{
    bool inArray = false;
    std::size_t at = 0;
    while (at < formula.size())
    {
        const char character = formula[at];
        const bool isQuoted = character == '"' || character == '\'';
        const std::size_t end = isQuoted ? endOfQuoted(formula, at) : at + 1;
        if (character == '{' || character == '}')
            inArray = character == '{';
        if (character == '"' && !inArray)
            use(at, end);
        at = end;
    }
}

std::string unquoted(const std::string& literal)
{
    std::string text;
    for (std::size_t at = 1; at + 1 < literal.size(); ++at)
    {
        text += literal[at];
        if (literal[at] == '"')
            ++at;
    }
    return text;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += text + '\x1f';
    return all;
}

} // namespace

std::vector<std::string> literalsOf(const std::string& formula)
{
    std::vector<std::string> texts;
    eachLiteral(formula,
                [&](std::size_t begin, std::size_t end)
                { texts.push_back(unquoted(formula.substr(begin, end - begin))); });
    return texts;
}

std::string withLiterals(const std::string& formula, const std::vector<std::string>& literals)
{
    std::string text;
    std::size_t done = 0;
    std::size_t index = 0;
    eachLiteral(formula,
                [&](std::size_t begin, std::size_t end)
                {
                    text += formula.substr(done, begin - done);
                    text += layout::textLiteral(literals.at(index++));
                    done = end;
                });
    return text + formula.substr(done);
}

Relabelling::Relabelling(const layout::Layout& layout,
                         const Knowledge& knowledge,
                         const layout::WorkbookPlan& from,
                         const layout::WorkbookPlan& to,
                         const std::string& edition)
{
    if (from.sheets.size() != to.sheets.size())
        throw std::logic_error("plans of different layouts");
    addPhrase(from.refusal, to.refusal);
    addPhrase(from.title, to.title);
    for (std::size_t index = 0; index < from.sheets.size(); ++index)
        addCells(static_cast<long>(index), from.sheets[index], to.sheets[index]);
    std::set<std::string> lists;
    for (const layout::Sheet& sheet : layout.sheets)
        for (const layout::List& list : sheet.lists)
            lists.insert(list.list);
    for (const std::string& list : lists)
        addList(list, knowledge, edition, from.language, to.language);
}

void Relabelling::addPhrase(const std::string& from, const std::string& to)
{
    if (!from.empty())
        phrases_.emplace(from, to);
}

void Relabelling::addFormulas(const std::string& from, const std::string& to)
{
    const auto before = literalsOf(from);
    const auto after = literalsOf(to);
    if (before.size() != after.size())
        return;
    bySequence_.emplace(joined(before), after);
    for (std::size_t index = 0; index < before.size(); ++index)
        if (before[index] != after[index])
            addPhrase(before[index], after[index]);
}

void Relabelling::addCells(long sheet, const PlannedSheet& from, const PlannedSheet& to)
{
    // Lists may stand in another order, so that their rows are no translations of each other.
    const bool isList = from.key == layout::kListsSheet;
    for (std::size_t index = 0; index < std::min(from.cells.size(), to.cells.size()); ++index)
    {
        const PlannedCell& before = from.cells[index];
        const PlannedCell& after = to.cells[index];
        const Place place{sheet, before.at.column, before.at.row};
        if (before.content == Content::Text && after.content == Content::Text)
        {
            byPlace_[place] = {before.text, after.text};
            if (!isList)
                addPhrase(before.text, after.text);
        }
        else if (before.content == Content::Number && after.content == Content::Number)
            numbers_[place] = {before.number, after.number};
        else if (before.content == Content::Formula)
            addFormulas(before.text, after.text);
    }
    for (std::size_t index = 0; index < std::min(from.fills.size(), to.fills.size()); ++index)
        addFormulas(from.fills[index].formula, to.fills[index].formula);
    for (std::size_t index = 0; index < std::min(from.conditions.size(), to.conditions.size());
         ++index)
        addFormulas(from.conditions[index].formula, to.conditions[index].formula);
    for (std::size_t index = 0; index < std::min(from.validations.size(), to.validations.size());
         ++index)
    {
        addPhrase(from.validations[index].title, to.validations[index].title);
        addPhrase(from.validations[index].help, to.validations[index].help);
    }
    for (std::size_t index = 0; index < std::min(from.charts.size(), to.charts.size()); ++index)
    {
        addPhrase(from.charts[index].title, to.charts[index].title);
        addPhrase(from.charts[index].description, to.charts[index].description);
    }
}

void Relabelling::addList(const std::string& list,
                          const Knowledge& knowledge,
                          const std::string& edition,
                          const std::string& from,
                          const std::string& to)
{
    std::map<std::string, std::string> after;
    for (const layout::Listed& value : layout::listedValues(list, knowledge, edition, to))
        after.emplace(value.words.at("id"), value.label);
    for (const layout::Listed& value : layout::listedValues(list, knowledge, edition, from))
        lists_[list].emplace(value.label, after.at(value.words.at("id")));
}

std::optional<std::string>
Relabelling::text(long sheet, const layout::Address& at, const std::string& current) const
{
    const auto here = byPlace_.find({sheet, at.column, at.row});
    if (here != byPlace_.end() && here->second.from == current)
        return here->second.to;
    return phrase(current);
}

std::string Relabelling::formula(const std::string& current) const
{
    std::vector<std::string> literals = literalsOf(current);
    const auto known = bySequence_.find(joined(literals));
    if (known != bySequence_.end())
        return withLiterals(current, known->second);
    for (std::string& literal : literals)
        if (const auto other = phrase(literal))
            literal = *other;
    return withLiterals(current, literals);
}

std::optional<double>
Relabelling::number(long sheet, const layout::Address& at, double current) const
{
    const auto here = numbers_.find({sheet, at.column, at.row});
    if (here == numbers_.end() || here->second.first != current)
        return std::nullopt;
    return here->second.second;
}

std::optional<std::string> Relabelling::value(const std::string& list,
                                              const std::string& current) const
{
    const auto values = lists_.find(list);
    if (values == lists_.end())
        return std::nullopt;
    const auto found = values->second.find(current);
    return found == values->second.end() ? std::nullopt : std::optional<std::string>(found->second);
}

std::optional<std::string> Relabelling::phrase(const std::string& current) const
{
    const auto found = phrases_.find(current);
    return found == phrases_.end() ? std::nullopt : std::optional<std::string>(found->second);
}

} // namespace ncs::relabel
