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
#include <vector>

namespace tinyxml2
{
class XMLDocument;
class XMLElement;
} // namespace tinyxml2

namespace ncs::catalogue
{

struct NamedStream;

/// A parsed file within the limits of catalogue_loader.hxx, or findings. `name` must outlive
/// nothing: it is copied.
class XmlFile
{
public:
    /// Reads at most kMaxFileBytes. Appends to `findings` and leaves root() null on any fault:
    /// file.unreadable, file.too-large, file.not-utf8, file.has-doctype, file.not-well-formed,
    /// file.too-deep, file.wrong-root.
    XmlFile(std::string name,
            std::istream& stream,
            const std::string& rootName,
            base::Findings& findings);

    /// As above, for a file that may have one of several roots.
    XmlFile(std::string name,
            std::istream& stream,
            const std::vector<std::string>& rootNames,
            base::Findings& findings);
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

    /// Reports file.schema-unknown unless the root's schema-version is "1". Needs a root.
    void requireSchemaVersion(base::Findings& findings) const;

    /// Reports file.element-unknown for every child that is not called one of `names`.
    void requireChildren(const tinyxml2::XMLElement& parent,
                         const std::vector<std::string>& names,
                         base::Findings& findings) const;

    /// The attribute's value; a missing or empty one is reported as file.attribute-missing.
    std::string required(const tinyxml2::XMLElement& element,
                         const char* attribute,
                         base::Findings& findings) const;

    /// The value, or empty.
    static std::string optional(const tinyxml2::XMLElement& element, const char* attribute);

    /// All children called `child` as ONE text in several languages (xml:lang; none means English).
    /// A second one in the same language, or a text over the limit, is reported.
    /// White space at both ends goes and each run of it is one space, unless xml:space="preserve";
    /// an empty text is as good as none.
    LocalText
    text(const tinyxml2::XMLElement& parent, const char* child, base::Findings& findings) const;

    /// Children called `child` as several texts: each one without xml:lang starts a new text, those
    /// with xml:lang after it are its translations (as msgfmt --xml writes them).
    std::vector<LocalText>
    texts(const tinyxml2::XMLElement& parent, const char* child, base::Findings& findings) const;

    /// The element's own text, white space settled as above; over the limit or with elements inside
    /// it is reported.
    std::string content(const tinyxml2::XMLElement& element, base::Findings& findings) const;

    /// Adds the element's own text to `text`, in its language; reports as text() does.
    void
    addText(const tinyxml2::XMLElement& element, LocalText& text, base::Findings& findings) const;

private:
    std::string name_;
    std::unique_ptr<tinyxml2::XMLDocument> document_;
    const tinyxml2::XMLElement* root_ = nullptr;
};

/// The file with one of the roots, or null with findings; a null stream is file.unreadable.
std::unique_ptr<XmlFile> openXml(const NamedStream& file,
                                 const std::vector<std::string>& rootNames,
                                 base::Findings& findings);

} // namespace ncs::catalogue
