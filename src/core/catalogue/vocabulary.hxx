// SPDX-License-Identifier: MPL-2.0
/// The words of the tables: lists (kind, answer, priority, reading, …) with a code and a label per
/// value, columns with a language-neutral key and a label, and the words that count as empty cells.
/// Read from extension/texts/vocabulary.xml. The list `language` is not written down: it has the
/// languages that the file speaks.
///
/// Readers accept a code and the label in any language, case and space folded (design 2.1,
/// "Cells").
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/local_text.hxx"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::catalogue
{

struct ListValue
{
    std::string code;
    LocalText label;
    std::string symbol; ///< states: ● ◐ ◔ ✔; else empty
};

struct Column
{
    std::string key; ///< measure.text, answer.element, …
    LocalText label; ///< header
    LocalText help;  ///< input help
    /// List of what its cells may hold, or that they hold days; for columns that core/lint judges
    /// (draft and answers have readers of their own).
    std::string list;
    bool isDate = false;
};

class Vocabulary
{
public:
    /// The code of a list's value for a cell text (code or label in any language), or nothing.
    std::optional<std::string> code(const std::string& list, std::string_view text) const;

    /// The label of a code, in the language; the code itself when the list lacks it.
    std::string
    label(const std::string& list, const std::string& code, const std::string& language) const;

    /// Values in order; empty for an unknown list.
    const std::vector<ListValue>& values(const std::string& list) const;

    const std::vector<Column>& columns() const { return columns_; }
    const Column* column(std::string_view key) const;

    /// The key for a cell of a key row, or for a header label in any language, among the keys that
    /// begin with `prefix` ("measure."); nothing when none matches.
    std::optional<std::string>
    columnKey(std::string_view text, const std::string& prefix, bool labelsToo) const;

    /// True for empty, -, –, ? and the words that mean "not yet" in any language.
    bool isBlank(std::string_view text) const;

private:
    friend base::Result<Vocabulary> loadVocabulary(const NamedStream& named);
    struct List
    {
        std::vector<ListValue> values;
        std::map<std::string, std::string> byFolded;
    };
    void addLanguages(const LocalText& names);
    std::map<std::string, List> lists_;
    std::vector<Column> columns_;
    std::set<std::string> blanks_;
};

/// Reports two codes of one list that share a label (vocabulary.label-shared), duplicate codes and
/// keys, besides everything XmlFile reports.
base::Result<Vocabulary> loadVocabulary(const NamedStream& named);

} // namespace ncs::catalogue
