// SPDX-License-Identifier: MPL-2.0
#include "core/setup/new_strategy.hxx"

#include "core/base/date.hxx"
#include "core/base/text.hxx"
#include "core/coverage/explanation.hxx"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ncs::setup
{

namespace
{

using catalogue::Item;
using catalogue::Kind;

constexpr int kUsualYears = 5;

/// A year, or nothing for what is none.
std::optional<int> yearOf(const std::string& text)
{
    const std::string written = base::trimmed(text);
    const bool isDigits = !written.empty() && written.size() == 4 &&
                          written.find_first_not_of("0123456789") == std::string::npos;
    if (!isDigits || !base::isYear(std::stoi(written)))
        return std::nullopt;
    return std::stoi(written);
}

std::optional<base::Date> dayOf(const std::string& text, bool isLast)
{
    if (const auto year = yearOf(text))
        return base::edgeOfYear(*year, isLast);
    const auto day = base::parseIsoDate(text);
    return day && base::isYear(day->year) ? day : std::nullopt;
}

bool isEmpty(const std::string& text)
{
    return base::trimmed(text).empty();
}

/// "2027–2031", "2027", or nothing.
std::string shownTerm(const Knowledge& knowledge, const std::string& language, const Term& term)
{
    if (faultOf(term) != TermFault::None)
        return {};
    const auto from = dayOf(term.from, false);
    const auto until = dayOf(term.until, true);
    if (!from || !until || from->year == until->year)
        return from    ? std::to_string(from->year)
               : until ? std::to_string(until->year)
                       : std::string();
    return knowledge.words.say(
        "assistant.term", language, {std::to_string(from->year), std::to_string(until->year)});
}

/// Two digits after the mark: more than that, the index does not print.
std::string points(double value, const coverage::Speaker& speaker)
{
    constexpr double kHundred = 100;
    return coverage::decimalText(std::round(value * kHundred) / kHundred, speaker);
}

} // namespace

TermFault faultOf(const Term& term)
{
    const auto from = dayOf(term.from, false);
    const auto until = dayOf(term.until, true);
    if (!from && !isEmpty(term.from))
        return TermFault::FromUnreadable;
    if (!until && !isEmpty(term.until))
        return TermFault::UntilUnreadable;
    if (from && until && base::dayNumber(*until) < base::dayNumber(*from))
        return TermFault::Reversed;
    return TermFault::None;
}

Term usualTerm(long today)
{
    const int first = base::dateOfDayNumber(today).year + 1;
    return {std::to_string(first), std::to_string(first + kUsualYears - 1)};
}

const Item* countryNamed(const catalogue::Catalogue& catalogue, std::string_view text)
{
    const std::string asked = base::folded(text);
    if (asked.empty())
        return nullptr;
    const auto isAsked = [&asked](const Item* country)
    {
        if (base::folded(country->number) == asked)
            return true;
        for (const catalogue::LocalText* name : {&country->title, &country->shortTitle})
            for (const auto& each : name->all())
                if (base::folded(each.second) == asked)
                    return true;
        return false;
    };
    const auto countries = catalogue.itemsOf(Kind::Country, {});
    const auto found = std::find_if(countries.begin(), countries.end(), isAsked);
    return found == countries.end() ? nullptr : *found;
}

std::vector<std::string> countryNames(const Knowledge& knowledge, const std::string& language)
{
    std::vector<std::pair<std::string, std::string>> keyed;
    for (const Item* country : knowledge.catalogue.itemsOf(Kind::Country, {}))
    {
        const std::string& name = country->title.in(language);
        keyed.emplace_back(base::sortKey(name), name);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::string> names;
    names.reserve(keyed.size());
    for (auto& each : keyed)
        names.push_back(std::move(each.second));
    return names;
}

std::vector<std::string>
profileOf(const Knowledge& knowledge, const Item& country, const std::string& language)
{
    const auto say = [&](const char* id, const std::vector<std::string>& values)
    { return knowledge.words.say(id, language, values); };
    const coverage::Speaker speaker{knowledge.words, knowledge.vocabulary, language};
    const catalogue::CountryScores* scores = knowledge.scores.of(country.number);
    const catalogue::Tier* tier =
        scores == nullptr ? nullptr : knowledge.scores.tierOf(scores->total2024);
    if (tier == nullptr)
        return {say("assistant.gci-none", {country.title.in(language)})};
    std::string pillars;
    const auto& all = knowledge.catalogue.pillars();
    for (std::size_t index = 0; index < scores->pillars.size(); ++index)
    {
        const Item& pillar = *all.at(index);
        const std::string& name =
            (pillar.shortTitle.empty() ? pillar.title : pillar.shortTitle).in(language);
        const std::string pair =
            say("assistant.gci-pillar", {name, points(scores->pillars.at(index), speaker)});
        pillars = pillars.empty() ? pair : say("coverage.list-pair", {pillars, pair});
    }
    return {say("assistant.gci-scores",
                {points(scores->total2024, speaker),
                 tier->number,
                 tier->title.in(language),
                 points(scores->total2020, speaker)}),
            say("assistant.gci-pillars", {pillars}),
            say("assistant.gci-source", {})};
}

std::string suggestedTitle(const Knowledge& knowledge,
                           const std::string& language,
                           const std::string& country,
                           const Term& term)
{
    const std::string years = shownTerm(knowledge, language, term);
    const auto say = [&](const char* id, const std::vector<std::string>& values)
    { return knowledge.words.say(id, language, values); };
    if (country.empty())
        return years.empty() ? say("assistant.title-plain", {})
                             : say("assistant.title-term", {years});
    return years.empty() ? say("assistant.title-country", {country})
                         : say("assistant.title", {country, years});
}

std::string spokenLanguage(const catalogue::Vocabulary& vocabulary, const std::string& wanted)
{
    const auto& spoken = vocabulary.values("language");
    for (const std::string& language : {wanted, wanted.substr(0, wanted.find('-'))})
        if (std::any_of(spoken.begin(),
                        spoken.end(),
                        [&language](const catalogue::ListValue& each)
                        { return each.code == language; }))
            return language;
    return "en";
}

} // namespace ncs::setup
