// SPDX-License-Identifier: MPL-2.0
/// The one place that parses XML for us: limits, well-formedness, attributes and texts by language.
/// Used by every loader (catalogue, vocabulary, words, layout).
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/local_text.hxx"

#include <istream>
#include <memory>
#include <optional>
#include <string>

namespace tinyxml2
{
class XMLDocument;
class XMLElement;
} // namespace tinyxml2

namespace ncs::catalogue
{

/// A parsed file within the limits of catalogue_loader.hxx, or findings. `name` must outlive nothing:
/// it is copied.
class XmlFile
{
public:
    /// Reads at most kMaxFileBytes. Appends to `findings` and leaves root() null on any fault:
    /// file.unreadable, file.too-large, file.not-utf8, file.has-doctype, file.not-well-formed,
    /// file.too-deep, file.wrong-root.
    XmlFile(std::string name, std::istream& stream, const std::string& rootName, base::Findings& findings);
    ~XmlFile();
    XmlFile(const XmlFile&) = delete;
    XmlFile& operator=(const XmlFile&) = delete;

    const tinyxml2::XMLElement* root() const { return root_; }
    const std::string& name() const { return name_; }

    /// An error finding at the element's line.
    void report(base::Findings& findings,
                const std::string& rule,
                const tinyxml2::XMLElement& at,
                std::vector<std::string> arguments = {},
                base::Severity severity = base::Severity::Error) const;

    /// The attribute's value; a missing or empty one is reported as file.attribute-missing.
    std::string required(const tinyxml2::XMLElement& element, const char* attribute, base::Findings& findings) const;

    /// The value, or empty.
    static std::string optional(const tinyxml2::XMLElement& element, const char* attribute);

    /// All children called `child` as ONE text in several languages (xml:lang; none means English).
    /// A second one in the same language, or a text over the limit, is reported.
    LocalText text(const tinyxml2::XMLElement& parent, const char* child, base::Findings& findings) const;

    /// Children called `child` as several texts: each one without xml:lang starts a new text, those
    /// with xml:lang after it are its translations (as msgfmt --xml writes them).
    std::vector<LocalText> texts(const tinyxml2::XMLElement& parent, const char* child, base::Findings& findings) const;

private:
    std::string name_;
    std::unique_ptr<tinyxml2::XMLDocument> document_;
    const tinyxml2::XMLElement* root_ = nullptr;
};

} // namespace ncs::catalogue
