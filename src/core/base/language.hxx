// SPDX-License-Identifier: MPL-2.0
/// What follows from a language's code (en, fr, es, ru, zh-CN, ar) alone.
#pragma once

#include <string_view>

namespace ncs::base
{

enum class Script
{
    Western, ///< Latin, Cyrillic
    Asian,   ///< Chinese
    Complex  ///< Arabic
};

inline Script scriptOf(std::string_view language)
{
    const std::string_view code = language.substr(0, 2);
    return code == "zh" ? Script::Asian : code == "ar" ? Script::Complex : Script::Western;
}

inline bool isRightToLeft(std::string_view language)
{
    return scriptOf(language) == Script::Complex;
}

} // namespace ncs::base
