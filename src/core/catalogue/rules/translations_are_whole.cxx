// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

std::set<std::string> languagesOf(const RawList& list)
{
    std::set<std::string> languages;
    for (const RawItem& item : list.items)
        for (const auto& text : item.item.title.all())
            languages.insert(text.first);
    languages.erase("en");
    return languages;
}

void require(const LocalText& given,
             const std::string& part,
             const std::set<std::string>& languages,
             const RawItem& item,
             base::Findings& findings)
{
    if (given.empty())
        return;
    for (const std::string& language : languages)
    {
        if (given.all().count(language) != 0)
            continue;
        report(findings,
               "catalogue.translation-missing",
               item.origin,
               item.item.id,
               {item.item.id, part, language});
        findings.back().severity = base::Severity::Warning;
    }
}

} // namespace

void translationsAreWhole(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        const std::set<std::string> languages = languagesOf(list);
        if (languages.empty())
            continue;
        for (const RawItem& item : list.items)
        {
            require(item.item.title, "title", languages, item, findings);
            require(item.item.gloss, "gloss", languages, item, findings);
            for (const LocalText& question : item.item.questions)
                require(question, "question", languages, item, findings);
        }
    }
}

} // namespace ncs::catalogue::rules
