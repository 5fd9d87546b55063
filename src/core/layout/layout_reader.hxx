// SPDX-License-Identifier: MPL-2.0
/// Turns the elements of a layout file into a Layout; used by layout_loader.cxx only.
///
/// Reports, besides what XmlFile reports: layout.address-unreadable, layout.number-unreadable,
/// layout.value-unreadable (a word that is none of those allowed).
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/xml_reading.hxx"
#include "core/layout/layout.hxx"

namespace ncs::layout
{

class LayoutReader
{
public:
    /// Keeps both references.
    LayoutReader(const catalogue::XmlFile& file, base::Findings& findings)
        : file_(file), findings_(findings)
    {
    }

    using Element = tinyxml2::XMLElement;

    /// The layout without its sheets.
    Layout head();
    Sheet sheet(const Element& element);
    /// Name of the sheet that `<use sheet>` asks for; anything else is reported, and empty.
    std::string usedSheet(const Element& element);

private:
    /// Both give false for an element that is none of theirs.
    bool sizePart(const Element& element, Sheet& sheet);
    bool rangePart(const Element& element, Sheet& sheet);
    void tablePart(const Element& element, Table& table);
    /// The label that says who may see the sheet: a cell, its merge and its colours.
    void tlpPart(const Element& element, Sheet& sheet);
    void sheetPart(const Element& element, Sheet& sheet);
    void sheetAttributes(const Element& element, Sheet& sheet);
    Cell cell(const Element& element, std::optional<long> fixedRow);
    Repeat repeat(const Element& element);
    Table table(const Element& element);
    Computed computed(const Element& element);
    Chart chart(const Element& element);

    std::string required(const Element& element, const char* attribute);
    bool flag(const Element& element, const char* attribute);
    double number(const Element& element, const char* attribute, double least, double most);
    long column(const Element& element, const char* attribute);
    Address address(const Element& element, const char* attribute);
    Range range(const Element& element, const char* attribute);
    Range columns(const Element& element, const char* attribute);
    Range rows(const Element& element, const char* attribute);
    std::optional<Range> optionalSpan(const Element& element, const char* attribute, bool ofRows);

    void complain(const Element& element, const char* rule, const char* attribute);

    const catalogue::XmlFile& file_;
    base::Findings& findings_;
};

} // namespace ncs::layout
