// SPDX-License-Identifier: MPL-2.0
/// Every sentence the product says, by id and language: rules.xml (what is wrong + next step) and
/// the other files of extension/texts/. Text is made here, at the edge, in the reader's language.
///
/// The chosen script's numbers stay Western digits: figures and element numbers read alike
/// everywhere.
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/local_text.hxx"

#include <map>
#include <string>
#include <vector>

namespace ncs::words
{

/// One rule of rules.xml.
struct Rule
{
    std::string id;
    base::Severity severity = base::Severity::Error; ///< usual severity; a Finding carries its own
    catalogue::LocalText what;                       ///< "{1}" … are the finding's arguments
    catalogue::LocalText next;                       ///< the next step
    catalogue::LocalText about;                      ///< one line for docs/rules.md
};

class Words
{
public:
    /// The text with its arguments filled in; a missing id gives "[id]" so that it is seen.
    std::string say(const std::string& id,
                    const std::string& language,
                    const std::vector<std::string>& arguments = {}) const;

    bool has(const std::string& id) const { return texts_.count(id) != 0; }

    /// What is wrong, and what to do, for a finding.
    std::string what(const base::Finding& finding, const std::string& language) const;
    std::string next(const base::Finding& finding, const std::string& language) const;

    const Rule* rule(const std::string& id) const;
    const std::map<std::string, Rule>& rules() const { return rules_; }
    const std::map<std::string, catalogue::LocalText>& texts() const { return texts_; }

private:
    friend base::Result<Words> loadWords(const std::vector<catalogue::NamedStream>& files);
    std::map<std::string, catalogue::LocalText> texts_;
    std::map<std::string, Rule> rules_;
};

/// Reads `<texts>` files: `<text id="…">…</text>` and `<rule id
/// severity><what/><next/><about/></rule>`. Ids are unique over all files (words.id-twice).
base::Result<Words> loadWords(const std::vector<catalogue::NamedStream>& files);

} // namespace ncs::words
