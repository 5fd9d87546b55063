// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void readingsAreUnique(const Subject& subject, base::Findings& findings)
{
    std::set<std::string_view> seen;
    for (const RawReading* reading : subject.readings)
    {
        const std::string& id = reading->reading.id;
        if (!seen.insert(id).second)
            report(findings, "mapping.reading-twice", reading->origin, {}, {id});
    }
    if (!seen.empty())
        return;
    const Origin origin =
        subject.raw.mappings.empty() ? Origin{{}, -1} : subject.raw.mappings.front().head.origin;
    report(findings, "mapping.reading-missing", origin, {}, {});
}

} // namespace ncs::catalogue::rules
