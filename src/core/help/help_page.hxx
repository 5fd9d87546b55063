// SPDX-License-Identifier: MPL-2.0
/// What is in a packed page of the help (help/<language>/<page>.html), and how its links become
/// calls of the command Help where the office itself shows it.
#pragma once

#include <string>
#include <string_view>

namespace ncs::help
{

/// Whether it can be the name of a page or of a topic in one: letters, digits, dots, hyphens; no
/// path.
bool isName(std::string_view text);

/// What its <title> holds; empty without one.
std::string titleOf(std::string_view html);

/// Whether a topic can be gone to: `<a name="topic"`.
bool hasTopic(std::string_view html, std::string_view topic);

/// The page with `href="draft.html#cells"` as
/// `href="org.ncsworkbench:help?Language=fr&amp;Page=draft&amp;Topic=cells"`. Links that do not
/// name a page beside it stay.
std::string withCommandLinks(std::string_view html, std::string_view language);

} // namespace ncs::help
