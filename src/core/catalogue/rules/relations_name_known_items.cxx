// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void relationsNameKnownItems(const Subject& subject, base::Findings& findings)
{
    const auto check =
        [&](const std::string& id, const std::string& list, const RawRelation& relation)
    {
        const auto found = subject.byId.find(id);
        if (id.empty())
            return;
        if (found == subject.byId.end())
            report(findings, "relations.item-unknown", relation.origin, id, {id});
        else if (found->second->item.list != list)
            report(findings, "relations.list-differs", relation.origin, id, {id, list});
    };
    for (const RawRelations& relations : subject.raw.relations)
        for (const RawRelation& relation : relations.relations)
        {
            check(relation.from, relations.from, relation);
            check(relation.to, relations.to, relation);
        }
    for (const RawRelations& relations : subject.raw.relations)
        for (const RawRelation& newcomer : relations.news)
            check(newcomer.to, relations.to, newcomer);
}

} // namespace ncs::catalogue::rules
