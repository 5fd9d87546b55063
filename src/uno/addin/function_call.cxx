// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/function_call.hxx"

#include "uno/addin/arguments.hxx"
#include "uno/addin/settings_watch.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"

#include <algorithm>

namespace ncs::uno::addin
{

namespace
{

constexpr short kDraftPosition = 1;
constexpr short kAnswersPosition = 2;

} // namespace

FunctionCall::FunctionCall(const css::uno::Reference<css::beans::XPropertySet>& document)
    : workbook_(document)
{
    knowledge_ = ownKnowledge();
    static const auto kDefaults = std::make_shared<const strategy::Settings>();
    settings_ = kDefaults;
    const auto range = workbook_.namedRange(boundary::kSettingsName);
    if (!range.is())
        return;
    const Snapshot held = RangeCache::instance().read(workbook_, range);
    if (held.circular)
    {
        SettingsWatch::instance().distrust(workbook_);
        throw CircularTable();
    }
    settings_ = settingsOf(knowledge_, held);
    SettingsWatch::instance().follow(workbook_, range, *settings_);
}

std::shared_ptr<const Knowledge> FunctionCall::ownKnowledge() const
{
    const auto ranges = workbook_.ownCatalogues();
    if (ranges.empty())
        return boundary::knowledge();
    std::vector<Snapshot> held;
    for (const auto& range : ranges)
    {
        held.push_back(RangeCache::instance().read(workbook_, range));
        if (held.back().circular)
            throw CircularTable();
    }
    return knowledgeWith(ranges, held);
}

Snapshot FunctionCall::snapshot(const css::uno::Reference<css::table::XCellRange>& range,
                                short position) const
{
    if (!range.is())
        throw boundary::BadArgument("a cell range expected", position);
    Snapshot held = RangeCache::instance().read(workbook_, range);
    if (held.circular)
        throw CircularTable();
    return held;
}

const coverage::Assessment&
FunctionCall::assess(const css::uno::Reference<css::table::XCellRange>& draft,
                     const css::uno::Reference<css::table::XCellRange>& answers,
                     const css::uno::Any& reading,
                     short readingPosition)
{
    const std::string wanted = this->reading(reading, readingPosition);
    const Snapshot draftHeld = snapshot(draft, kDraftPosition);
    const Snapshot answersHeld = snapshot(answers, kAnswersPosition);
    figures_ = figuresOf(knowledge_, draftHeld, answersHeld, workbook_.readingContext(*settings_));
    return figures_->in(wanted);
}

std::string FunctionCall::reading(const css::uno::Any& given, short position) const
{
    const std::string text = textArgument(given, position);
    if (text.empty())
        return settings_->reading;
    std::string code = vocabulary().code("reading", text).value_or(text);
    if (!catalogue().reading(code))
        throw boundary::BadArgument("unknown reading: " + text, position);
    return code;
}

std::string FunctionCall::edition(const css::uno::Any& given, short position) const
{
    std::string text = textArgument(given, position);
    if (text.empty())
        return settings_->edition;
    const auto editions = catalogue().editions();
    if (std::find(editions.begin(), editions.end(), text) == editions.end())
        throw boundary::BadArgument("unknown edition: " + text, position);
    return text;
}

std::string FunctionCall::editionOrList(const css::uno::Any& given, short position) const
{
    const std::string text = textArgument(given, position);
    return catalogue().list(text) != nullptr ? text : edition(given, position);
}

std::string FunctionCall::language(const css::uno::Any& given, short position) const
{
    const std::string text = textArgument(given, position);
    if (text.empty())
        return settings_->language;
    const auto code = vocabulary().code("language", text);
    if (!code)
        throw boundary::BadArgument("unknown language: " + text, position);
    return *code;
}

coverage::Speaker FunctionCall::speaker() const
{
    return {knowledge_->words, knowledge_->vocabulary, settings_->language};
}

} // namespace ncs::uno::addin
