// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/arguments.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "uno/boundary/conversion.hxx"

#include <cstdint>

namespace ncs::uno::commands
{

namespace
{

int hexadecimal(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string textOf(const css::uno::Any& value)
{
    rtl::OUString text;
    if (value >>= text)
        return boundary::toUtf8(text);
    bool flag = false;
    if (value >>= flag)
        return flag ? "true" : "false";
    double number = 0;
    if (value >>= number)
        return base::shortestDecimal(number);
    return {};
}

} // namespace

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at)
    {
        const bool room = text[at] == '%' && at + 2 < text.size();
        const int high = room ? hexadecimal(text[at + 1]) : -1;
        const int low = room ? hexadecimal(text[at + 2]) : -1;
        if (high < 0 || low < 0)
        {
            decoded += text[at];
            continue;
        }
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return decoded;
}

Arguments::Arguments(std::string_view path,
                     const css::uno::Sequence<css::beans::PropertyValue>& properties)
{
    const std::size_t question = path.find('?');
    command_ = std::string(path.substr(0, question));
    if (question != std::string_view::npos)
        readQuery(path.substr(question + 1));
    for (const auto& property : properties)
        values_[base::folded(boundary::toUtf8(property.Name))] = textOf(property.Value);
}

void Arguments::readQuery(std::string_view query)
{
    for (const std::string& part : base::split(query, {"&"}))
    {
        const std::size_t equals = part.find('=');
        const std::string name = percentDecoded(part.substr(0, equals));
        if (!name.empty())
            values_[base::folded(name)] =
                equals == std::string::npos ? "true" : percentDecoded(part.substr(equals + 1));
    }
}

bool Arguments::has(const std::string& name) const
{
    return values_.count(base::folded(name)) != 0;
}

std::string Arguments::text(const std::string& name) const
{
    const auto found = values_.find(base::folded(name));
    return found == values_.end() ? std::string() : found->second;
}

bool Arguments::flag(const std::string& name) const
{
    const std::string value = base::folded(text(name));
    return value == "true" || value == "yes" || value == "1" || value == "on";
}

} // namespace ncs::uno::commands
