// SPDX-License-Identifier: MPL-2.0
/// Calendar days (proleptic Gregorian), without clock or time zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ncs::base
{

struct Date
{
    int year = 0;
    int month = 1;
    int day = 1;
};

/// Days since 1970-01-01; the date must be valid.
long dayNumber(const Date& date);

Date dateOfDayNumber(long days);

/// Exactly YYYY-MM-DD with a day that exists, else nothing. Surrounding white space is allowed.
std::optional<Date> parseIsoDate(std::string_view text);

std::string isoText(const Date& date);

} // namespace ncs::base
