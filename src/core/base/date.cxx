// SPDX-License-Identifier: MPL-2.0
#include "core/base/date.hxx"

#include "core/base/text.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace ncs::base
{

namespace
{

constexpr long kDaysPerEra = 146097;  // 400 years
constexpr long kDaysToEpoch = 719468; // 0000-03-01 to 1970-01-01

bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysInMonth(int year, int month)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text)
    {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

// Years are counted from March, so that the leap day is the last of its year.
long dayNumber(const Date& date)
{
    const long year = date.month <= 2 ? date.year - 1L : date.year;
    const long era = (year >= 0 ? year : year - 399) / 400;
    const long yearOfEra = year - era * 400;
    const long monthFromMarch = (date.month + 9) % 12;
    const long dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    const long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * kDaysPerEra + dayOfEra - kDaysToEpoch;
}

Date dateOfDayNumber(long days)
{
    const long shifted = days + kDaysToEpoch;
    const long era = (shifted >= 0 ? shifted : shifted - (kDaysPerEra - 1)) / kDaysPerEra;
    const long dayOfEra = shifted - era * kDaysPerEra;
    const long yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / (kDaysPerEra - 1)) / 365;
    const long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long monthFromMarch = (5 * dayOfYear + 2) / 153;
    Date date;
    date.day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    date.month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    date.year = static_cast<int>(yearOfEra + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    const std::string bare = trimmed(text);
    if (bare.size() != 10 || bare[4] != '-' || bare[7] != '-')
        return std::nullopt;
    const std::string_view view(bare);
    const auto year = digits(view.substr(0, 4));
    const auto month = digits(view.substr(5, 2));
    const auto day = digits(view.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12)
        return std::nullopt;
    if (*day < 1 || *day > daysInMonth(*year, *month))
        return std::nullopt;
    return Date{*year, *month, *day};
}

std::string isoText(const Date& date)
{
    std::array<char, 40> buffer{};
    const int length = std::snprintf(
        buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return {buffer.data(), static_cast<std::size_t>(std::max(length, 0))};
}

bool isYear(double number)
{
    return number >= kFirstYear && number <= kLastYear && number == std::floor(number);
}

Date edgeOfYear(int year, bool isLast)
{
    return isLast ? Date{year, 12, 31} : Date{year, 1, 1};
}

} // namespace ncs::base
