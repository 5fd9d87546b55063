// SPDX-License-Identifier: MPL-2.0
#include "core/layout/formula_pattern.hxx"

namespace ncs::layout
{

namespace
{

constexpr std::string_view kShown = "NCS.";
constexpr std::string_view kProgrammatic = "ORG.NCSWORKBENCH.FUNCTIONS.";

bool isArgument(std::string_view name)
{
    return name.size() == 1 && name.front() >= '1' && name.front() <= '9';
}

} // namespace

std::string
expanded(std::string_view pattern, const Resolver& resolver, std::vector<std::string>& unknown)
{
    std::string text;
    std::size_t at = 0;
    while (at < pattern.size())
    {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos)
            break;
        text += pattern.substr(at, open - at);
        const std::string name(pattern.substr(open + 1, close - open - 1));
        const auto value = isArgument(name) ? std::nullopt : resolver(name);
        if (!value && !isArgument(name))
            unknown.push_back(name);
        text += value ? *value : "{" + name + "}";
        at = close + 1;
    }
    text += pattern.substr(at);
    return text;
}

std::string withProgrammaticNames(std::string_view formula)
{
    std::string text;
    bool inQuotes = false;
    for (std::size_t at = 0; at < formula.size(); ++at)
    {
        if (formula[at] == '"')
            inQuotes = !inQuotes;
        if (!inQuotes && formula.substr(at, kShown.size()) == kShown)
        {
            text += kProgrammatic;
            at += kShown.size() - 1;
        }
        else
            text += formula[at];
    }
    return text;
}

std::string textLiteral(std::string_view text)
{
    std::string literal = "\"";
    for (const char character : text)
    {
        literal += character;
        if (character == '"')
            literal += character;
    }
    return literal + "\"";
}

} // namespace ncs::layout
