// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void releasedIdsRemain(const Subject& subject, base::Findings& findings)
{
    for (const RawReleased& released : subject.raw.released)
        for (const std::string& id : released.ids)
            if (subject.byId.count(id) == 0)
                report(findings, "catalogue.id-vanished", released.origin, id, {id});
}

} // namespace ncs::catalogue::rules
