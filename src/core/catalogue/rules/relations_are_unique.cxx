// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <utility>

namespace ncs::catalogue::rules
{

void relationsAreUnique(const Subject& subject, base::Findings& findings)
{
    using Ends = std::pair<std::string_view, std::string_view>;
    std::map<Ends, const RawRelation*> firsts;
    for (const RawRelations& relations : subject.raw.relations)
        for (const RawRelation& relation : relations.relations)
        {
            const auto [first, isNew] = firsts.emplace(Ends(relation.from, relation.to), &relation);
            if (!isNew && !relation.from.empty() && !relation.to.empty())
                report(findings,
                       "relations.twice",
                       relation.origin,
                       relation.from,
                       {relation.from, relation.to, text(first->second->origin)});
        }
}

} // namespace ncs::catalogue::rules
