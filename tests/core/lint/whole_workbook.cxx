// SPDX-License-Identifier: MPL-2.0
#include "core/lint/whole_workbook.hxx"

#include "core/coverage/findings.hxx"
#include "core/coverage/gaps.hxx"

#include <stdexcept>
#include <utility>

namespace ncs::lint::test
{

namespace
{

using strategy::Cell;
using strategy::Table;

Cell text(const std::string& words)
{
    return Cell{words};
}

const std::vector<std::pair<std::string, std::string>>& people()
{
    static const std::vector<std::pair<std::string, std::string>> kPeople{
        {"Agency", "government"},
        {"Power Company", "operator"},
        {"Chamber of Commerce", "private"},
        {"Network Operators’ Group", "technical"},
        {"University", "academia"},
        {"Users’ Association", "civil-society"}};
    return kPeople;
}

} // namespace

const long WholeWorkbook::kToday = base::dayNumber({2027, 6, 15});

WholeWorkbook::WholeWorkbook()
{
    const catalogue::Catalogue& catalogue = support::packedKnowledge().catalogue;
    int number = 0;
    for (const catalogue::Item* element : catalogue.elements("2021"))
        add("draft",
            {{"measure.id", text("m-" + std::to_string(++number))},
             {"measure.text", text("We shall do " + element->number)},
             {"measure.kind", text("measure")},
             {"measure.element", text(element->number)},
             {"measure.lead", text("Agency")},
             {"measure.supporting", text("University; Power Company")},
             {"measure.start", text("2027-02-01")},
             {"measure.end", text("2029-06-30")},
             {"measure.amount", Cell{100.0}},
             {"measure.currency", text("EUR")},
             {"measure.funding", text("State budget")},
             {"measure.kpi", text("Share")},
             {"measure.baseline", Cell{1.0}},
             {"measure.target", Cell{2.0}},
             {"measure.priority", text("high")}});
    addAnswers();
    addLifecycle();
    addPeople();
    addProgress();
    setting("edition", text("2021"));
    setting("reading", text("gca"));
    setting("language", text("en"));
    setting("from", text("2027-01-01"));
    setting("until", text("2031-12-31"));
    setting("review", text("2029-06-30"));
}

void WholeWorkbook::addAnswers()
{
    const catalogue::Catalogue& catalogue = support::packedKnowledge().catalogue;
    for (const catalogue::Item* item : catalogue.itemsOf(catalogue::Kind::CopItem, {}))
        add("cop",
            {{"cop.item", text(item->id)},
             {"cop.value", text("yes")},
             {"cop.evidence", text("Act")}});
    add("answers",
        {{"answer.element", text("5.1.1")},
         {"answer.value", text("yes")},
         {"answer.evidence", text("Act")}});
}

void WholeWorkbook::addLifecycle()
{
    const catalogue::Catalogue& catalogue = support::packedKnowledge().catalogue;
    for (const catalogue::Item* step : catalogue.itemsOf(catalogue::Kind::Step, "2021"))
        add("lifecycle",
            {{"step.step", text(step->number + " " + step->title.in("en"))},
             {"step.status", text("done")},
             {"step.owner", text("Agency")},
             {"step.due", text("2027-01-31")},
             {"step.output", text("A paper")}});
    for (const catalogue::Item* principle : catalogue.itemsOf(catalogue::Kind::Principle, "2021"))
        add("principles",
            {{"principle.principle", text(principle->number)},
             {"principle.value", text("yes")},
             {"principle.how", text("In chapter 1")}});
    add("stocktaking", {{"stock.element", text("5.3.1")}, {"stock.gap", text("No night service")}});
}

void WholeWorkbook::addPeople()
{
    for (const auto& [name, sector] : people())
        add("stakeholders",
            {{"stakeholder.name", text(name)},
             {"stakeholder.sector", text(sector)},
             {"stakeholder.interest", text("high")},
             {"stakeholder.influence", text("high")},
             {"stakeholder.role", text("consult")},
             {"stakeholder.engaged", text("2027-03-01")}});
    add("consultation",
        {{"comment.number", text("1")},
         {"comment.from", text("University")},
         {"comment.text", text("Too short.")},
         {"comment.disposition", text("rejected")},
         {"comment.reason", text("It is long enough.")}});
}

void WholeWorkbook::addProgress()
{
    add("monitoring",
        {{"kpi.measure", text("m-1")},
         {"kpi.name", text("Share")},
         {"kpi.baseline", Cell{10.0}},
         {"kpi.baseline-date", text("2026-12-31")},
         {"kpi.target", Cell{20.0}},
         {"kpi.target-date", text("2028-12-31")},
         {"kpi.reading", Cell{16.0}},
         {"kpi.reading-date", text("2027-12-31")}});
    add("evidence",
        {{"evidence.document", text("Act of 2020")},
         {"evidence.elements", text("5.1.1")},
         {"evidence.access", text("public")},
         {"evidence.expiry", text("2030-12-31")}});
}

void WholeWorkbook::set(const std::string& table,
                        std::size_t row,
                        const std::string& key,
                        Cell cell)
{
    records_[table].at(row)[key] = std::move(cell);
}

void WholeWorkbook::setAll(const std::string& table, const std::string& key, const Cell& cell)
{
    for (Record& record : records_[table])
        record[key] = cell;
}

void WholeWorkbook::add(const std::string& table, Record record)
{
    records_[table].push_back(std::move(record));
}

void WholeWorkbook::setting(const std::string& key, Cell value)
{
    for (Record& record : records_["settings"])
        if (std::get<std::string>(record["setting.key"]) == key)
        {
            record["setting.value"] = std::move(value);
            return;
        }
    add("settings", {{"setting.key", text(key)}, {"setting.value", std::move(value)}});
}

std::size_t WholeWorkbook::rowOf(const std::string& table,
                                 const std::string& key,
                                 const std::string& value) const
{
    const auto& rows = records_.at(table);
    for (std::size_t row = 0; row < rows.size(); ++row)
    {
        const auto cell = rows[row].find(key);
        const auto* words =
            cell == rows[row].end() ? nullptr : std::get_if<std::string>(&cell->second);
        if (words && words->rfind(value, 0) == 0)
            return row;
    }
    throw std::logic_error("no row " + value + " in " + table);
}

Table WholeWorkbook::table(const std::string& name) const
{
    const auto found = records_.find(name);
    Table table;
    if (found == records_.end())
        return table;
    std::set<std::string> keys;
    for (const Record& record : found->second)
        for (const auto& cell : record)
            keys.insert(cell.first);
    strategy::Row head;
    for (const std::string& key : keys)
        head.emplace_back(key);
    table.rows = {head, head};
    for (const Record& record : found->second)
    {
        strategy::Row row;
        for (const std::string& key : keys)
        {
            const auto cell = record.find(key);
            row.push_back(cell == record.end() ? Cell{} : cell->second);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

template <class Use>
void WholeWorkbook::assess(Use use) const
{
    const Knowledge& known = support::packedKnowledge();
    const strategy::Settings settings =
        strategy::readSettings(table("settings"), known.catalogue, known.vocabulary);
    strategy::ReadingContext context;
    context.edition = settings.edition;
    const Table draft = table("draft");
    const auto draftStrategy =
        strategy::readStrategy(draft, table("answers"), known.catalogue, known.vocabulary, context);
    const auto copStrategy =
        strategy::readStrategy(draft, table("cop"), known.catalogue, known.vocabulary, context);
    const coverage::Assessment assessment(draftStrategy, known.catalogue, settings.reading);
    const coverage::Assessment cop(copStrategy, known.catalogue, settings.reading);
    Input input{assessment, &cop, known.vocabulary, settings, draft, {}, kToday};
    for (const std::string& name : tableNames())
        input.tables[name] = table(name);
    use(input);
}

base::Findings WholeWorkbook::findings() const
{
    base::Findings all;
    assess(
        [&all](const Input& input)
        {
            all = input.settings.findings;
            for (const auto* assessment : {&input.assessment, input.cop})
                for (const base::Finding& finding : coverage::allFindings(*assessment))
                    all.push_back(finding);
            for (const base::Finding& finding : lint::findings(input))
                all.push_back(finding);
        });
    return all;
}

std::set<std::string> WholeWorkbook::rules() const
{
    std::set<std::string> rules;
    for (const base::Finding& finding : findings())
        rules.insert(finding.rule);
    return rules;
}

std::set<std::string> WholeWorkbook::gaps() const
{
    std::set<std::string> rules;
    assess(
        [&rules](const Input& input)
        {
            for (const coverage::Gap& gap : coverage::rankedGaps(input.assessment))
                rules.insert(gap.id.substr(0, gap.id.find('/')));
        });
    return rules;
}

} // namespace ncs::lint::test
