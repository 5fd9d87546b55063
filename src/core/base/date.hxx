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

/// A whole number from the first to the last of these is a year and no serial (design 2.1, Cells).
inline constexpr int kFirstYear = 1990;
inline constexpr int kLastYear = 2100;
bool isYear(double number);

/// 31 December or 1 January.
Date edgeOfYear(int year, bool isLast);

/// Serials beyond it, either way, are no day that Calc can show.
inline constexpr double kMaxSerial = 3.0e6;

} // namespace ncs::base
