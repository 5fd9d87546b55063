// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/local_text.hxx"

#include <utility>

namespace ncs::catalogue
{

void LocalText::set(std::string language, std::string text)
{
    texts_[std::move(language)] = std::move(text);
}

const std::string& LocalText::in(const std::string& language) const
{
    static const std::string kEmpty;
    const std::string base = language.substr(0, language.find('-'));
    for (const std::string& wanted : {language, base, std::string("en")})
    {
        const auto found = texts_.find(wanted);
        if (found != texts_.end())
            return found->second;
    }
    return kEmpty;
}

} // namespace ncs::catalogue
