// SPDX-License-Identifier: MPL-2.0
/// One text in several languages. Language codes are BCP 47 as in our XML: en, fr, es, ru, zh-CN,
/// ar.
#pragma once

#include <map>
#include <string>

namespace ncs::catalogue
{

class LocalText
{
public:
    void set(std::string language, std::string text);

    /// In the language, else in its base language (fr-CA -> fr), else English, else empty.
    const std::string& in(const std::string& language) const;

    /// Language -> text, ordered by language.
    const std::map<std::string, std::string>& all() const { return texts_; }

    bool empty() const { return texts_.empty(); }

private:
    std::map<std::string, std::string> texts_;
};

} // namespace ncs::catalogue
