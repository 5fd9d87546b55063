// SPDX-License-Identifier: MPL-2.0
/// Figures of the plain second implementation as JSON, for tests that run in an office.
///
///     ncs_plain_figures --root EXTENSION DRAFT.csv ANSWERS.csv READING [EDITION]
///     ncs_plain_figures --root EXTENSION --random SEED DRAFT.csv ANSWERS.csv [EDITION]
///     ncs_plain_figures --root EXTENSION -
///
/// EXTENSION is a folder laid out as the extension (catalogue/, texts/). For the CSV files see
/// csv_table.hxx; in rapid mode the answers are given twice. The second form writes a random pair
/// of tables that a person could enter in the sheets, the same for the same seed. The third form
/// takes many such calls from standard input, one a line, arguments divided by tabs. Exit: 0 done,
/// 1 a file cannot be read or written, 2 wrong arguments.
#include "core/base/number_text.hxx"
#include "oracle/csv_table.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/plain_figures.hxx"
#include "support/random_draft.hxx"

#include <charconv>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace
{

using namespace ncs;

struct Arguments
{
    std::string root;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> rest;

    bool isFromInput() const { return !seed && rest == std::vector<std::string>{"-"}; }
};

std::optional<std::uint64_t> seedOf(const std::string& text)
{
    std::uint64_t seed = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole ? std::optional<std::uint64_t>(seed) : std::nullopt;
}

/// Nothing when they make no sense. `root`: of the calls on standard input, which name none.
std::optional<Arguments> argumentsOf(const std::vector<std::string>& given, std::string root = {})
{
    Arguments arguments;
    arguments.root = std::move(root);
    for (std::size_t place = 0; place < given.size(); ++place)
    {
        const bool last = place + 1 == given.size();
        if (given[place] == "--root" && !last)
            arguments.root = given[++place];
        else if (given[place] == "--random" && !last)
        {
            arguments.seed = seedOf(given[++place]);
            if (!arguments.seed)
                return std::nullopt;
        }
        else
            arguments.rest.push_back(given[place]);
    }
    const std::size_t least = arguments.seed ? 2 : 3;
    const std::size_t count = arguments.rest.size();
    const bool fits = arguments.isFromInput() || (count >= least && count <= least + 1);
    return fits && !arguments.root.empty() ? std::optional<Arguments>(arguments) : std::nullopt;
}

strategy::Table tableFrom(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path + " cannot be opened");
    return oracle::readCsv(file);
}

void writeTable(const strategy::Table& table, const std::string& path)
{
    std::ofstream file(path, std::ios::binary);
    oracle::writeCsv(table, file);
    file.close();
    if (!file)
        throw std::runtime_error(path + " cannot be written");
}

std::string quoted(const std::string& text)
{
    return '"' + text + '"'; // ids and numbers of the catalogue need no escapes
}

std::string shareJson(const support::PlainShare& share)
{
    return "\"now\": " + base::shortestDecimal(share.now) +
           ", \"low\": " + base::shortestDecimal(share.low) +
           ", \"high\": " + base::shortestDecimal(share.high);
}

std::string shareJson(const std::optional<support::PlainShare>& share)
{
    return share ? "\"assessable\": true, " + shareJson(*share) : "\"assessable\": false";
}

std::string elementJson(const support::PlainElement& element)
{
    const auto truth = [](bool value) { return value ? "true" : "false"; };
    std::string missing;
    for (const int rung : element.missing)
        missing += (missing.empty() ? "" : ", ") + std::to_string(rung);
    return "{\"id\": " + quoted(element.element->id) +
           ", \"number\": " + quoted(element.element->number) +
           ", \"level\": " + std::to_string(element.level) + ", " + shareJson(element.ratio) +
           ", \"in\": " + truth(element.in) + ", \"committed\": " + truth(element.committed) +
           ", \"target\": " + std::to_string(element.target) +
           ", \"weight\": " + base::shortestDecimal(element.weight) + ", \"missing\": [" + missing +
           "]}";
}

std::string groupJson(const support::PlainGroup& group)
{
    return "{\"id\": " + quoted(group.item->id) + ", " + shareJson(group.share) + "}";
}

std::string gapJson(const support::PlainGap& gap)
{
    const char* severity = gap.severity == base::Severity::Error     ? "error"
                           : gap.severity == base::Severity::Warning ? "warning"
                                                                     : "information";
    return "{\"id\": " + quoted(gap.id) + ", \"severity\": " + quoted(severity) + "}";
}

template <class Values, class Json>
void printList(const char* name, const Values& values, Json&& json, const char* end)
{
    std::cout << "  \"" << name << "\": [";
    const char* separator = "\n    ";
    for (const auto& value : values)
    {
        std::cout << separator << json(value);
        separator = ",\n    ";
    }
    std::cout << "\n  ]" << end << '\n';
}

void printFigures(const support::PlainFigures& figures, const support::PlainKnowledge& knowledge)
{
    std::cout << "{\n  \"reading\": " << quoted(knowledge.reading)
              << ",\n  \"edition\": " << quoted(knowledge.context.edition)
              << ",\n  \"rapid\": " << (figures.rapid ? "true" : "false")
              << ",\n  \"notStarted\": " << (figures.notStarted ? "true" : "false")
              << ",\n  \"whole\": {" << shareJson(figures.whole) << "},\n  \"weakest\": "
              << (figures.weakest != nullptr ? quoted(figures.weakest->id) : "null") << ",\n";
    printList("pillars", figures.pillars, groupJson, ",");
    printList("focusAreas", figures.focusAreas, groupJson, ",");
    printList("elements", figures.elements, elementJson, ",");
    printList("gaps", figures.gaps, gapJson, "");
    std::cout << "}\n";
}

void run(const Arguments& arguments, const support::FixtureKnowledge& knowledge)
{
    const std::vector<std::string>& rest = arguments.rest;
    const std::size_t editionPlace = arguments.seed ? 2 : 3;
    const std::string edition = rest.size() > editionPlace ? rest[editionPlace] : "2021";
    if (knowledge.catalogue.elements(edition).empty())
        throw std::runtime_error("no elements in edition " + edition);
    if (arguments.seed)
    {
        support::RandomShape shape;
        shape.edition = edition;
        shape.maxDraftRows = 60;
        shape.maxAnswerRows = 30;
        shape.forSheet = true;
        shape.oddPercent = 15;
        const auto tables = support::randomTables(
            support::seededPick(*arguments.seed), knowledge.catalogue, knowledge.vocabulary, shape);
        writeTable(tables.draft, rest[0]);
        writeTable(tables.answers, rest[1]);
        return;
    }
    if (knowledge.catalogue.reading(rest[2]) == nullptr)
        throw std::runtime_error("no reading " + rest[2]);
    strategy::ReadingContext context;
    context.edition = edition;
    const support::PlainKnowledge plain{
        knowledge.catalogue, knowledge.vocabulary, context, rest[2]};
    printFigures(support::plainFigures(tableFrom(rest[0]), tableFrom(rest[1]), plain), plain);
}

void runCallsFromInput(const std::string& root, const support::FixtureKnowledge& knowledge)
{
    for (std::string line; std::getline(std::cin, line);)
    {
        std::vector<std::string> given;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');)
            given.push_back(field);
        const auto arguments = argumentsOf(given, root);
        if (!arguments || arguments->isFromInput() || arguments->root != root)
            throw std::runtime_error("wrong arguments: " + line);
        run(*arguments, knowledge);
    }
}

} // namespace

int main(int count, char** values)
{
    try
    {
        const auto arguments = argumentsOf({values + 1, values + count});
        if (!arguments)
        {
            std::cerr << "usage: ncs_plain_figures --root EXTENSION "
                         "((DRAFT ANSWERS READING | --random SEED DRAFT ANSWERS) [EDITION] | -)\n";
            return 2;
        }
        const auto knowledge = support::knowledgeUnder(arguments->root);
        if (arguments->isFromInput())
            runCallsFromInput(arguments->root, *knowledge);
        else
            run(*arguments, *knowledge);
        return 0;
    }
    catch (const std::exception& fault)
    {
        std::cerr << "ncs_plain_figures: " << fault.what() << '\n';
        return 1;
    }
}
