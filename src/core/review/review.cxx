// SPDX-License-Identifier: MPL-2.0
#include "core/review/review.hxx"

#include "core/coverage/findings.hxx"
#include "core/layout/cell_address.hxx"
#include "core/lint/lint.hxx"

#include <algorithm>
#include <utility>

namespace ncs::review
{

const std::vector<std::string>& tableNames()
{
    static const std::vector<std::string> kNames = []
    {
        std::vector<std::string> names{kSettings, kDraft, kAnswers, kCop, kGaps};
        names.insert(names.end(), lint::tableNames().begin(), lint::tableNames().end());
        return names;
    }();
    return kNames;
}

namespace
{

/// What is used in place of a setting without a row.
const std::string& valueOf(const std::string& key, const strategy::Settings& settings)
{
    return key == "edition"   ? settings.edition
           : key == "reading" ? settings.reading
                              : settings.language;
}

} // namespace

std::string rangeName(const std::string& table)
{
    return "ncs_" + table;
}

std::string keyPrefix(const std::string& table)
{
    static const std::map<std::string, std::string> kPrefixes{{kDraft, "measure."},
                                                              {kAnswers, "answer."},
                                                              {kCop, "cop."},
                                                              {kSettings, "setting."},
                                                              {kGaps, "gap."}};
    const auto found = kPrefixes.find(table);
    return found == kPrefixes.end() ? lint::prefixOf(table) : found->second;
}

Review::Review(std::shared_ptr<const Knowledge> knowledge, Tables tables)
    : knowledge_(std::move(knowledge)), tables_(std::move(tables))
{
    const catalogue::Catalogue& catalogue = knowledge_->catalogue;
    settings_ = strategy::readSettings(
        table(kSettings), catalogue, knowledge_->vocabulary, tables_.nullDate);
    const strategy::ReadingContext context{settings_.edition, tables_.nullDate};
    strategy_ = strategy::readStrategy(
        table(kDraft), table(kAnswers), catalogue, knowledge_->vocabulary, context);
    std::vector<std::string> readings{settings_.reading};
    for (const catalogue::Reading& reading : catalogue.readings())
        readings.push_back(reading.id);
    for (const std::string& reading : readings)
        if (auto& assessment = assessments_[reading]; !assessment)
            assessment = std::make_unique<coverage::Assessment>(strategy_, catalogue, reading);
    if (!has(kCop))
        return;
    cop_ = std::make_unique<strategy::Strategy>(strategy::readStrategy(
        table(kDraft), table(kCop), catalogue, knowledge_->vocabulary, context));
    copAssessment_ = std::make_unique<coverage::Assessment>(*cop_, catalogue, settings_.reading);
}

const strategy::Table& Review::table(const std::string& name) const
{
    static const strategy::Table kNone{};
    const auto found = tables_.cells.find(name);
    if (found != tables_.cells.end())
        return found->second;
    return name == kDraft ? table(kAnswers) : kNone;
}

const TablePlace* Review::placeOf(const std::string& name) const
{
    const bool isDraft = name == kDraft || (name == kAnswers && strategy_.rapid);
    const auto found = tables_.places.find(isDraft ? kDraft : name);
    if (found != tables_.places.end())
        return &found->second;
    const auto answers = isDraft ? tables_.places.find(kAnswers) : tables_.places.end();
    return answers == tables_.places.end() ? nullptr : &answers->second;
}

const coverage::Assessment& Review::assessment(const std::string& reading) const
{
    const auto found = assessments_.find(reading);
    return found == assessments_.end() ? *assessments_.at(settings_.reading) : *found->second;
}

base::Findings Review::findings(long today) const
{
    base::Findings found = settings_.findings;
    const auto add = [&found](const base::Findings& more)
    { found.insert(found.end(), more.begin(), more.end()); };
    add(coverage::allFindings(assessment()));
    if (copAssessment_)
        add(coverage::allFindings(*copAssessment_));
    std::map<std::string, strategy::Table> planning;
    for (const std::string& name : lint::tableNames())
        if (has(name))
            planning[name] = table(name);
    add(lint::findings({assessment(),
                        copAssessment_.get(),
                        knowledge_->vocabulary,
                        settings_,
                        table(kDraft),
                        std::move(planning),
                        today}));
    if (has(kSettings))
        for (const std::string& key : settings_.withoutRow)
            found.push_back({"settings.key-missing",
                             base::Severity::Warning,
                             base::Certainty::Certain,
                             {kSettings, -1, -1},
                             "",
                             {key, valueOf(key, settings_)}});
    // Smaller workbooks have one of draft and answers, or neither: that is no fault.
    found.erase(std::remove_if(found.begin(),
                               found.end(),
                               [this](const base::Finding& finding) {
                                   return finding.rule == "table.no-columns" &&
                                          placeOf(finding.place.source) == nullptr;
                               }),
                found.end());
    return found;
}

namespace
{

/// What concerns a table as a whole stands at its header: the row of keys above is hidden.
long rowIn(const TablePlace& place, long row)
{
    constexpr long kHeader = 1;
    return row >= 0 ? row : std::min(kHeader, place.lastRow - place.firstRow);
}

} // namespace

base::PlacedFinding Review::placed(const base::Finding& finding) const
{
    const TablePlace* place = placeOf(finding.place.source);
    if (place == nullptr)
        return {finding, "", ""};
    return {finding,
            place->sheet,
            layout::relativeName({place->firstColumn + std::max(finding.place.column, 0L),
                                  place->firstRow + rowIn(*place, finding.place.row)})};
}

} // namespace ncs::review
