// SPDX-License-Identifier: MPL-2.0
#include "core/layout/workbook_plan.hxx"

#include "core/base/language.hxx"
#include "core/layout/layout_linter.hxx"
#include "core/layout/sheet_planner.hxx"

#include <algorithm>

namespace ncs::layout
{

namespace
{

base::Finding unknownOption(const std::string& key, const std::string& value)
{
    return {"layout.value-unknown",
            base::Severity::Error,
            base::Certainty::Certain,
            {},
            "",
            {key, value}};
}

/// Options are codes that a person or a caller chose: said plainly when there is no such thing.
void checkOptions(const Knowledge& knowledge, const PlanOptions& options, base::Findings& findings)
{
    const auto editions = knowledge.catalogue.editions();
    if (std::find(editions.begin(), editions.end(), options.edition) == editions.end())
        findings.push_back(unknownOption("edition", options.edition));
    if (!knowledge.catalogue.reading(options.reading))
        findings.push_back(unknownOption("reading", options.reading));
    const auto listed = [&](const std::string& list, const std::string& code)
    {
        const auto& values = knowledge.vocabulary.values(list);
        return std::any_of(values.begin(),
                           values.end(),
                           [&code](const catalogue::ListValue& value)
                           { return value.code == code; });
    };
    if (!listed("language", options.language))
        findings.push_back(unknownOption("language", options.language));
    if (!options.tlp.empty() && !listed("tlp", options.tlp))
        findings.push_back(unknownOption("tlp", options.tlp));
}

void addNames(const Sheet& sheet, std::size_t index, WorkbookPlan& plan)
{
    for (const Name& name : sheet.names)
        plan.names.push_back({name.name, index, name.range});
    for (const Table& table : sheet.tables)
    {
        plan.names.push_back({table.name, index, table.range()});
        if (table.database.empty())
            continue;
        Range labelled = table.range();
        labelled.first.row += 1;
        plan.databases.push_back({table.database, index, labelled});
    }
}

void collectStyles(const PlannedSheet& sheet, std::set<std::string>& styles)
{
    for (const Area& area : sheet.areas)
        styles.insert(area.style);
    for (const PlannedCell& cell : sheet.cells)
        styles.insert(cell.style);
    for (const PlannedFill& fill : sheet.fills)
        styles.insert(fill.style);
    for (const PlannedCondition& condition : sheet.conditions)
        styles.insert(condition.style);
}

} // namespace

base::Result<WorkbookPlan>
planWorkbook(const Layout& layout, const Knowledge& knowledge, const PlanOptions& options)
{
    base::Findings findings = lintLayout(layout, knowledge);
    checkOptions(knowledge, options, findings);
    if (!findings.empty())
        return findings;
    WorkbookPlan plan;
    plan.base = layout.base;
    plan.language = options.language;
    plan.refusal = knowledge.words.say("workbook.computed-refusal", options.language);
    plan.title =
        options.title.empty() ? knowledge.words.say(layout.title, options.language) : options.title;
    plan.rightToLeft = base::isRightToLeft(options.language);
    for (const catalogue::Item* pillar : knowledge.catalogue.pillars())
        plan.pillarColours.push_back(pillar->colour);
    for (std::size_t index = 0; index < layout.sheets.size(); ++index)
    {
        const Sheet& sheet = layout.sheets[index];
        plan.sheets.push_back(SheetPlanner(layout, sheet, knowledge, options, findings).plan());
        addNames(sheet, index, plan);
    }
    if (!findings.empty())
        return findings;
    return plan;
}

base::Findings missingStyles(const WorkbookPlan& plan,
                             const std::set<std::string>& cellStyles,
                             const std::set<std::string>& pageStyles)
{
    std::set<std::string> missing;
    std::set<std::string> used;
    for (const PlannedSheet& sheet : plan.sheets)
    {
        collectStyles(sheet, used);
        if (pageStyles.count(sheet.page) == 0)
            missing.insert(sheet.page);
    }
    for (const std::string& style : used)
        if (!style.empty() && cellStyles.count(style) == 0)
            missing.insert(style);
    base::Findings findings;
    for (const std::string& style : missing)
        findings.push_back({"layout.style-unknown",
                            base::Severity::Error,
                            base::Certainty::Certain,
                            {plan.base, -1, -1},
                            "",
                            {style, plan.base}});
    return findings;
}

} // namespace ncs::layout
