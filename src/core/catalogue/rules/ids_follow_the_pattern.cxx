// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

/// Lower-case letters and digits, joined by single hyphens and, where allowed, dots.
bool isPattern(const std::string& id, bool dotsToo)
{
    bool afterJoin = true;
    for (const char c : id)
    {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool isJoin = c == '-' || (dotsToo && c == '.');
        if (!isWord && (!isJoin || afterJoin))
            return false;
        afterJoin = isJoin;
    }
    return !afterJoin;
}

void checkId(const std::string& id, const Origin& origin, base::Findings& findings)
{
    if (!id.empty() && !isPattern(id, true))
        report(findings, "catalogue.id-pattern", origin, id, {id});
}

void checkKey(const std::string& key, const Origin& origin, base::Findings& findings)
{
    if (!key.empty() && !isPattern(key, false))
        report(findings, "catalogue.key-pattern", origin, {}, {key});
}

bool endsWith(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

void checkList(const RawList& list, base::Findings& findings)
{
    const std::string& id = list.list.id;
    checkId(id, list.origin, findings);
    if (!list.edition.empty() && !endsWith(id, "." + list.edition))
        report(findings, "catalogue.edition-differs", list.origin, id, {id, list.edition});
    for (const RawItem& item : list.items)
    {
        checkId(item.item.id, item.origin, findings);
        checkKey(item.item.concept_, item.origin, findings);
        const std::string start = id + ".";
        if (item.item.id.compare(0, start.size(), start) != 0)
            report(findings,
                   "catalogue.id-outside-list",
                   item.origin,
                   item.item.id,
                   {item.item.id, start});
    }
}

} // namespace

void idsFollowThePattern(const Subject& subject, base::Findings& findings)
{
    for (const RawList* list : subject.heads)
        checkList(*list, findings);
    for (const RawReading* reading : subject.readings)
        checkId(reading->reading.id, reading->origin, findings);
    for (const RawPlace* place : subject.places)
        for (const std::string& indicator : place->indicators)
            checkId(indicator, place->origin, findings);
}

} // namespace ncs::catalogue::rules
