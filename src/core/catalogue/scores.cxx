// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/scores.hxx"

#include "core/base/number_text.hxx"
#include "core/catalogue/xml_reading.hxx"

#include <tinyxml2.h>

#include <algorithm>
#include <set>

namespace ncs::catalogue
{

namespace
{

using Element = tinyxml2::XMLElement;

/// The attributes of a country, in the GCA's order of pillars.
constexpr std::array<const char*, kPillarCount> kPillarAttributes{
    "legal", "technical", "organizational", "capacity", "cooperation"};

class Reader
{
public:
    Reader(const XmlFile& file, base::Findings& findings) : file_(file), findings_(findings) {}

    double number(const Element& element, const char* attribute, double most)
    {
        const std::string written = file_.required(element, attribute, findings_);
        const auto value = base::parseDecimal(written);
        if (value && *value >= 0 && *value <= most)
            return *value;
        if (!written.empty())
            file_.report(findings_,
                         "scores.number-bad",
                         element,
                         {attribute, written, base::shortestDecimal(most)});
        return 0;
    }

    std::vector<Tier> tiers()
    {
        std::vector<Tier> tiers;
        const Element* all = file_.root()->FirstChildElement("tiers");
        for (const Element* element = all ? all->FirstChildElement("tier") : nullptr; element;
             element = element->NextSiblingElement("tier"))
        {
            Tier tier;
            tier.number = file_.required(*element, "number", findings_);
            tier.from = number(*element, "from", kMostOfAll);
            tier.isDerived = file_.required(*element, "cut-off", findings_) == "derived";
            tier.title = file_.text(*element, "title", findings_);
            if (!tiers.empty() && tier.from >= tiers.back().from)
                file_.report(findings_, "scores.tier-order", *element, {tier.number});
            tiers.push_back(std::move(tier));
        }
        return tiers;
    }

    CountryScores country(const Element& element)
    {
        CountryScores scores;
        scores.iso3 = file_.required(element, "iso3", findings_);
        for (std::size_t pillar = 0; pillar < kPillarCount; ++pillar)
            scores.pillars[pillar] = number(element, kPillarAttributes[pillar], kMostOfPillar);
        scores.total2020 = number(element, "total-2020", kMostOfAll);
        scores.total2024 = number(element, "total-2024", kMostOfAll);
        return scores;
    }

private:
    const XmlFile& file_;
    base::Findings& findings_;
};

} // namespace

const CountryScores* Scores::of(std::string_view iso3) const
{
    const auto found =
        std::find_if(countries_.begin(),
                     countries_.end(),
                     [iso3](const CountryScores& scores) { return scores.iso3 == iso3; });
    return found == countries_.end() ? nullptr : &*found;
}

const Tier* Scores::tierOf(double total) const
{
    const auto found = std::find_if(
        tiers_.begin(), tiers_.end(), [total](const Tier& tier) { return total >= tier.from; });
    return found == tiers_.end() ? nullptr : &*found;
}

base::Result<Scores> loadScores(const NamedStream& named, const Catalogue& catalogue)
{
    base::Findings findings;
    const auto file = openXml(named, {"scores"}, findings);
    if (!file)
        return findings;
    file->requireSchemaVersion(findings);
    file->requireChildren(*file->root(), {"title", "sources", "tiers", "country"}, findings);
    std::set<std::string> countries;
    for (const Item* item : catalogue.itemsOf(Kind::Country, {}))
        countries.insert(item->number);
    Scores scores;
    Reader reader(*file, findings);
    file->required(*file->root(), "id", findings);
    scores.tiers_ = reader.tiers();
    for (const Element* element = file->root()->FirstChildElement("country"); element;
         element = element->NextSiblingElement("country"))
    {
        CountryScores read = reader.country(*element);
        // Erased, so that a second one is unknown too.
        if (!read.iso3.empty() && countries.erase(read.iso3) == 0)
            file->report(findings, "scores.country-unknown", *element, {read.iso3});
        scores.countries_.push_back(std::move(read));
    }
    if (!findings.empty())
        return findings;
    return scores;
}

} // namespace ncs::catalogue
