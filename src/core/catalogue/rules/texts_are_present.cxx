// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

void require(const LocalText& given,
             const std::string& part,
             const std::string& owner,
             const Origin& origin,
             base::Findings& findings)
{
    if (given.all().count("en") == 0)
        report(findings, "catalogue.text-missing", origin, owner, {owner, part});
}

} // namespace

void textsArePresent(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
        require(list.list.title, "title", list.list.id, list.origin, findings);
    for (const RawMapping& mapping : subject.raw.mappings)
        require(
            mapping.head.list.title, "title", mapping.head.list.id, mapping.head.origin, findings);
    for (const RawItem* item : subject.items)
    {
        require(item->item.title, "title", item->item.id, item->origin, findings);
        require(item->item.gloss, "gloss", item->item.id, item->origin, findings);
        for (const LocalText& question : item->item.questions)
            require(question, "question", item->item.id, item->origin, findings);
    }
    for (const RawReading* reading : subject.readings)
    {
        require(reading->reading.title, "title", reading->reading.id, reading->origin, findings);
        require(reading->reading.gloss, "gloss", reading->reading.id, reading->origin, findings);
    }
    for (const RawPlace* place : subject.places)
        require(place->reason, "reason", place->key, place->origin, findings);
}

} // namespace ncs::catalogue::rules
