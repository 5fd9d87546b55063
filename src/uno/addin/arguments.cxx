// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/arguments.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <algorithm>

namespace ncs::uno::addin
{

namespace
{

constexpr double kLargestCount = 1e6;

css::uno::Any singleValue(const css::uno::Any& value, short position)
{
    boundary::DataArray rows;
    if (!(value >>= rows))
        return value;
    if (rows.getLength() != 1 || rows.getConstArray()[0].getLength() != 1)
        throw boundary::BadArgument("one value expected, not a range", position);
    return rows.getConstArray()[0].getConstArray()[0];
}

} // namespace

std::string textArgument(const css::uno::Any& value, short position)
{
    const css::uno::Any single = singleValue(value, position);
    rtl::OUString text;
    if (single >>= text)
        return base::trimmed(boundary::toUtf8(text));
    double number = 0;
    if (!(single >>= number) || number == 0)
        return {};
    return base::shortestDecimal(number);
}

std::optional<long> countArgument(const css::uno::Any& value, short position)
{
    const css::uno::Any single = singleValue(value, position);
    double number = 0;
    if (!(single >>= number))
    {
        if (!textArgument(single, position).empty())
            throw boundary::BadArgument("a number expected", position);
        return std::nullopt;
    }
    if (number == 0)
        return std::nullopt;
    if (!(number >= 1))
        throw boundary::BadArgument("a number of 1 or more expected", position);
    return static_cast<long>(std::min(number, kLargestCount));
}

} // namespace ncs::uno::addin
