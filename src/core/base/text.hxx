// SPDX-License-Identifier: MPL-2.0
/// Unicode text, UTF-8 everywhere. Independent of any locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ncs::base
{

/// Without Unicode white space (and byte order marks) at both ends. Invalid UTF-8 is left as it is.
std::string trimmed(std::string_view text);

/// For comparing: trimmed, compatibility-composed and case-folded, runs of white space made one
/// space.
std::string folded(std::string_view text);

/// For sorting people's names of things where no locale is asked: folded, without accents.
std::string sortKey(std::string_view text);

bool isValidUtf8(std::string_view text);

/// Code points; invalid UTF-8 counts by bytes.
std::size_t lengthInCharacters(std::string_view text);

/// The text, or where it has more characters than this its beginning and "…"; between two words
/// where there are words.
std::string beginningOf(std::string_view text, std::size_t characters);

/// Splits at any of the given separators (each a whole UTF-8 string); parts are not trimmed.
std::vector<std::string> split(std::string_view text, const std::vector<std::string>& separators);

/// A text that runs from right to left, with a right-to-left mark (U+200F) at both ends and where
/// digits or letters of another direction begin and end. A view that draws such pieces one by one
/// then leaves punctuation with the words that it belongs to.
std::string markedRightToLeft(std::string_view text);

/// Fills {1}, {2}, … with the arguments. A number without an argument stays as it is.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);

} // namespace ncs::base
