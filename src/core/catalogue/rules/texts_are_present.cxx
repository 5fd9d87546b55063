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
    for (const RawList* list : subject.heads)
        require(list->list.title, "title", list->list.id, list->origin, findings);
    for (const RawRelations& relations : subject.raw.relations)
        for (const RawRelation& relation : relations.relations)
            require(relation.reason, "reason", relation.from, relation.origin, findings);
    for (const RawRelations& relations : subject.raw.relations)
        for (const RawRelation& newcomer : relations.news)
            require(newcomer.reason, "reason", newcomer.to, newcomer.origin, findings);
    for (const RawItem* item : subject.items)
    {
        require(item->item.title, "title", item->item.id, item->origin, findings);
        // A country's name says it all.
        if (item->item.kind != Kind::Country)
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
