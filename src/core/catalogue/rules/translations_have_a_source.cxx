// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

void require(const LocalText& text,
             const std::string& part,
             const RawItem& item,
             base::Findings& findings)
{
    if (text.all().empty() || text.all().count("en") != 0)
        return;
    report(findings,
           "catalogue.translation-stale",
           item.origin,
           item.item.id,
           {item.item.id, part, text.all().begin()->first});
    findings.back().severity = base::Severity::Warning;
}

} // namespace

void translationsHaveASource(const Subject& subject, base::Findings& findings)
{
    for (const RawItem* item : subject.items)
    {
        require(item->item.shortTitle, "short", *item, findings);
        require(item->item.gloss, "gloss", *item, findings);
        require(item->item.reason, "reason", *item, findings);
        for (const LocalText& question : item->item.questions)
            require(question, "question", *item, findings);
    }
}

} // namespace ncs::catalogue::rules
