// SPDX-License-Identifier: MPL-2.0
#include "core/setup/preferences.hxx"

#include <algorithm>

namespace ncs::setup
{

Preferences sound(Preferences preferences, const catalogue::Vocabulary& vocabulary)
{
    const Preferences usual;
    const auto keepListed =
        [&vocabulary](const char* list, std::string& code, const std::string& otherwise)
    {
        const auto& values = vocabulary.values(list);
        const bool isListed =
            std::any_of(values.begin(),
                        values.end(),
                        [&code](const catalogue::ListValue& value) { return value.code == code; });
        if (!isListed)
            code = otherwise;
    };
    keepListed("language", preferences.language, usual.language);
    keepListed("edition", preferences.edition, usual.edition);
    keepListed("reading", preferences.reading, usual.reading);
    keepListed("tlp", preferences.tlp, usual.tlp);
    keepListed("template", preferences.templateName, usual.templateName);
    if (preferences.findingsPerPage < kFewestFindings ||
        preferences.findingsPerPage > kMostFindings)
        preferences.findingsPerPage = usual.findingsPerPage;
    return preferences;
}

std::vector<std::string> leftOut(const Preferences& preferences)
{
    std::vector<std::string> keys;
    if (preferences.withoutOwner)
        keys.emplace_back("gap.owner");
    if (preferences.withoutDue)
        keys.emplace_back("gap.due");
    if (preferences.withoutNotes)
        keys.emplace_back("gap.notes");
    return keys;
}

} // namespace ncs::setup
