// SPDX-License-Identifier: MPL-2.0
#include "core/layout/listed_values.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/coverage/explanation.hxx"

#include <algorithm>

namespace ncs::layout
{

namespace
{

using catalogue::Item;
using catalogue::Kind;

constexpr std::size_t kMostQuestions = 4;
/// Whose lifecycle and principles stand in for those of an edition that has none.
constexpr char kWholeEdition[] = "2021";

Words wordsOf(const Item& item, const std::string& language)
{
    const std::string& title = item.title.in(language);
    const std::string& shortTitle = item.shortTitle.in(language);
    Words words{{"id", item.id},
                {"symbol", item.symbol},
                {"number", item.number},
                {"english", item.title.in("en")},
                {"title", title},
                {"short", shortTitle.empty() ? title : shortTitle},
                {"gloss", item.gloss.in(language)}};
    for (std::size_t index = 0; index < kMostQuestions; ++index)
        words["question" + std::to_string(index + 1)] =
            index < item.questions.size() ? item.questions[index].in(language) : std::string();
    return words;
}

void addScores(Words& words,
               const Item& country,
               const Knowledge& knowledge,
               const std::string& language)
{
    const catalogue::CountryScores* scores = knowledge.scores.of(country.number);
    if (scores == nullptr)
        return;
    const auto& pillars = knowledge.catalogue.pillars();
    for (std::size_t index = 0; index < scores->pillars.size(); ++index)
    {
        // gca.pillar.legal -> legal
        const std::string& id = pillars.at(index)->id;
        words[id.substr(id.rfind('.') + 1)] = base::shortestDecimal(scores->pillars.at(index));
    }
    words["total-2020"] = base::shortestDecimal(scores->total2020);
    words["total-2024"] = base::shortestDecimal(scores->total2024);
    const catalogue::Tier* tier = knowledge.scores.tierOf(scores->total2024);
    words["tier"] = tier == nullptr ? std::string()
                                    : knowledge.words.say("workbook.gci-tier",
                                                          language,
                                                          {tier->number, tier->title.in(language)});
}

/// Of the edition, as long as each of them is known; steps and phases belong together.
std::vector<const Item*>
guiding(Kind kind, const catalogue::Catalogue& catalogue, const std::string& edition)
{
    const auto whole = [&](Kind asked)
    {
        const auto items = catalogue.itemsOf(asked, edition);
        const bool isWhole = std::all_of(items.begin(),
                                         items.end(),
                                         [&edition](const Item* item) {
                                             return item->edition == edition && !item->placeholder;
                                         });
        return isWhole ? items : std::vector<const Item*>{};
    };
    auto own = whole(kind);
    const bool isComplete = !own.empty() && (kind != Kind::Phase || !whole(Kind::Step).empty());
    return isComplete ? own : catalogue.itemsOf(kind, kWholeEdition);
}

std::vector<const Item*>
itemsOf(const std::string& list, const catalogue::Catalogue& catalogue, const std::string& edition)
{
    if (list == "element")
        return catalogue.elements(edition);
    for (const Kind kind : {Kind::Step, Kind::Principle, Kind::Phase})
        if (catalogue::name(kind) == list)
            return guiding(kind, catalogue, edition);
    for (const Kind kind : {Kind::Pillar, Kind::CopItem, Kind::Indicator, Kind::Country})
        if (catalogue::name(kind) == list)
            return catalogue.itemsOf(kind, {});
    return {};
}

std::vector<Listed> byName(std::vector<Listed> all)
{
    std::vector<std::pair<std::string, Listed>> keyed;
    keyed.reserve(all.size());
    for (Listed& each : all)
    {
        std::string key = base::sortKey(each.label);
        keyed.emplace_back(std::move(key), std::move(each));
    }
    std::stable_sort(keyed.begin(),
                     keyed.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Listed> sorted;
    sorted.reserve(keyed.size());
    for (auto& each : keyed)
        sorted.push_back(std::move(each.second));
    return sorted;
}

std::vector<Listed> ofCatalogue(const std::string& list,
                                const Knowledge& knowledge,
                                const std::string& edition,
                                const std::string& language)
{
    std::vector<Listed> all;
    const bool isNumbered = list != "pillar" && list != "country";
    for (const Item* item : itemsOf(list, knowledge.catalogue, edition))
    {
        all.push_back(
            {isNumbered ? coverage::elementLabel(*item, language) : item->title.in(language),
             wordsOf(*item, language)});
        if (item->kind == Kind::Country)
            addScores(all.back().words, *item, knowledge, language);
    }
    return list == "country" ? byName(std::move(all)) : all;
}

} // namespace

std::vector<Listed> listedValues(const std::string& list,
                                 const Knowledge& knowledge,
                                 const std::string& edition,
                                 const std::string& language)
{
    std::vector<Listed> all = ofCatalogue(list, knowledge, edition, language);
    for (const catalogue::ListValue& value : knowledge.vocabulary.values(list))
    {
        const std::string& label = value.label.in(language);
        all.push_back(
            {list == "state" ? value.symbol + " " + label : label,
             {{"id", value.code}, {"symbol", value.symbol}, {"title", label}, {"short", label}}});
    }
    for (std::size_t index = 0; index < all.size(); ++index)
        all[index].words["n"] = std::to_string(index + 1);
    return all;
}

} // namespace ncs::layout
