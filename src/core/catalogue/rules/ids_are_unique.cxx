// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

class Ids
{
public:
    explicit Ids(base::Findings& findings) : findings_(findings) {}

    void add(const std::string& id, const Origin& origin)
    {
        const auto [first, isNew] = first_.emplace(id, &origin);
        if (!isNew && !id.empty())
            report(findings_, "catalogue.id-twice", origin, id, {id, text(*first->second)});
    }

private:
    base::Findings& findings_;
    std::map<std::string, const Origin*> first_;
};

void addSources(const RawList& list, base::Findings& findings)
{
    Ids ids(findings);
    for (const Source& source : list.list.sources)
        ids.add(source.id, list.origin);
}

} // namespace

void idsAreUnique(const Subject& subject, base::Findings& findings)
{
    Ids ids(findings);
    for (const RawList* list : subject.heads)
    {
        ids.add(list->list.id, list->origin);
        for (const RawItem& item : list->items)
            ids.add(item.item.id, item.origin);
        addSources(*list, findings);
    }
}

} // namespace ncs::catalogue::rules
