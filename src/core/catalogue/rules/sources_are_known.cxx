// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void sourcesAreKnown(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        std::set<std::string_view> known;
        for (const Source& source : list.list.sources)
            known.insert(source.id);
        for (const RawItem& item : list.items)
            if (!item.item.source.empty() && known.count(item.item.source) == 0)
                report(findings,
                       "catalogue.source-unknown",
                       item.origin,
                       item.item.id,
                       {item.item.id, item.item.source});
    }
}

} // namespace ncs::catalogue::rules
