// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/xml_reading.hxx"

#include "core/base/text.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/xml_scan.hxx"

#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace ncs::catalogue
{

namespace
{

constexpr const char* kLanguage = "xml:lang";
constexpr const char* kEnglish = "en";

void reportFile(base::Findings& findings,
                const std::string& rule,
                const std::string& file,
                long line = -1,
                std::vector<std::string> arguments = {})
{
    base::Finding finding;
    finding.rule = rule;
    finding.place = {file, line, -1};
    finding.arguments = std::move(arguments);
    findings.push_back(std::move(finding));
}

/// At most one byte more than the limit is read. Nothing: the stream failed.
std::optional<std::string> bytesOf(std::istream& stream)
{
    std::string bytes;
    std::array<char, 64 * 1024> chunk{};
    try
    {
        if (!stream.good())
            return std::nullopt;
        while (stream.good() && bytes.size() <= kMaxFileBytes)
        {
            stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
            bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
        }
        if (stream.bad())
            return std::nullopt;
    }
    catch (const std::ios_base::failure&)
    {
        // A stream may be set to throw at its very end: what was read counts unless it is broken.
        bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
        if (stream.bad() || !stream.eof())
            return std::nullopt;
    }
    return bytes;
}

/// msgfmt writes the language of a .po file's name: zh_CN.
std::string languageOf(const tinyxml2::XMLElement& element)
{
    std::string language = XmlFile::optional(element, kLanguage);
    std::replace(language.begin(), language.end(), '_', '-');
    return language.empty() ? kEnglish : language;
}

bool isSpaceOfXml(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string withSettledSpace(const std::string& text)
{
    std::string result;
    bool pending = false;
    for (const char c : text)
    {
        if (isSpaceOfXml(c))
        {
            pending = !result.empty();
            continue;
        }
        if (pending)
            result.push_back(' ');
        pending = false;
        result.push_back(c);
    }
    return result;
}

/// An attribute that occurs twice, or null. tinyxml2 lets it pass.
const tinyxml2::XMLElement* withAttributeTwice(const tinyxml2::XMLElement& element)
{
    std::set<std::string_view> names;
    for (const auto* one = element.FirstAttribute(); one != nullptr; one = one->Next())
        if (!names.insert(one->Name()).second)
            return &element;
    for (const auto* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement())
        if (const auto* found = withAttributeTwice(*child))
            return found;
    return nullptr;
}

/// 0, or the line of the first fault. Looks for what tinyxml2 lets pass, too: no root, something
/// beside it, an attribute given twice.
int parse(tinyxml2::XMLDocument& document, const std::string& bytes)
{
    if (document.Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS)
        return std::max(1, document.ErrorLineNum());
    if (document.RootElement() == nullptr)
        return 1;
    for (const auto* node = document.FirstChild(); node != nullptr; node = node->NextSibling())
    {
        const bool isRoot = node == document.RootElement();
        if (!isRoot && node->ToComment() == nullptr && node->ToDeclaration() == nullptr)
            return node->GetLineNum();
    }
    const auto* const element = withAttributeTwice(*document.RootElement());
    return element == nullptr ? 0 : element->GetLineNum();
}

bool contains(const std::vector<std::string>& names, const char* name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

} // namespace

XmlFile::XmlFile(std::string name,
                 std::istream& stream,
                 const std::string& rootName,
                 base::Findings& findings)
    : XmlFile(std::move(name), stream, std::vector<std::string>{rootName}, findings)
{
}

XmlFile::XmlFile(std::string name,
                 std::istream& stream,
                 const std::vector<std::string>& rootNames,
                 base::Findings& findings)
    : name_(std::move(name)), document_(std::make_unique<tinyxml2::XMLDocument>())
{
    const std::optional<std::string> bytes = bytesOf(stream);
    if (!bytes)
        reportFile(findings, "file.unreadable", name_);
    else if (bytes->size() > kMaxFileBytes)
        reportFile(
            findings, "file.too-large", name_, -1, {std::to_string(kMaxFileBytes / 1024 / 1024)});
    else if (const auto fault = scanXml(*bytes, kMaxDepth))
        reportFile(findings, fault->rule, name_, fault->line, fault->arguments);
    else if (const int line = parse(*document_, *bytes))
        reportFile(findings, "file.not-well-formed", name_, line);
    else if (!contains(rootNames, document_->RootElement()->Name()))
        report(findings,
               "file.wrong-root",
               *document_->RootElement(),
               {document_->RootElement()->Name(), joined(rootNames)});
    else
        root_ = document_->RootElement();
}

XmlFile::~XmlFile() = default;

void XmlFile::report(base::Findings& findings,
                     const std::string& rule,
                     const tinyxml2::XMLElement& at,
                     std::vector<std::string> arguments,
                     base::Severity severity) const
{
    reportFile(findings, rule, name_, at.GetLineNum(), std::move(arguments));
    findings.back().severity = severity;
}

void XmlFile::requireSchemaVersion(base::Findings& findings) const
{
    const std::string version = optional(*root_, "schema-version");
    if (version != "1")
        report(findings, "file.schema-unknown", *root_, {version, "1"});
}

void XmlFile::requireChildren(const tinyxml2::XMLElement& parent,
                              const std::vector<std::string>& names,
                              base::Findings& findings) const
{
    for (const auto* child = parent.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement())
        if (!contains(names, child->Name()))
            report(findings, "file.element-unknown", *child, {child->Name(), parent.Name()});
}

std::string XmlFile::required(const tinyxml2::XMLElement& element,
                              const char* attribute,
                              base::Findings& findings) const
{
    std::string value = optional(element, attribute);
    if (value.empty())
        report(findings, "file.attribute-missing", element, {attribute, element.Name()});
    return value;
}

std::string XmlFile::optional(const tinyxml2::XMLElement& element, const char* attribute)
{
    const char* const value = element.Attribute(attribute);
    return value == nullptr ? std::string() : base::trimmed(value);
}

std::string XmlFile::content(const tinyxml2::XMLElement& element, base::Findings& findings) const
{
    std::string raw;
    for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling())
    {
        if (node->ToText() != nullptr)
            raw += node->Value();
        else if (node->ToElement() != nullptr)
            report(findings,
                   "file.element-unknown",
                   *node->ToElement(),
                   {node->Value(), element.Name()});
    }
    std::string text = optional(element, "xml:space") == "preserve" ? raw : withSettledSpace(raw);
    if (base::lengthInCharacters(text) > kMaxTextCharacters)
        report(findings,
               "file.text-too-long",
               element,
               {element.Name(), std::to_string(kMaxTextCharacters)});
    return text;
}

void XmlFile::addText(const tinyxml2::XMLElement& element,
                      LocalText& text,
                      base::Findings& findings) const
{
    const std::string language = languageOf(element);
    std::string words = content(element, findings);
    if (words.empty())
        return;
    if (text.all().count(language) != 0)
        return report(findings, "file.text-twice", element, {element.Name(), language});
    text.set(language, std::move(words));
}

LocalText
XmlFile::text(const tinyxml2::XMLElement& parent, const char* child, base::Findings& findings) const
{
    LocalText text;
    for (const auto* element = parent.FirstChildElement(child); element != nullptr;
         element = element->NextSiblingElement(child))
        addText(*element, text, findings);
    return text;
}

std::vector<LocalText> XmlFile::texts(const tinyxml2::XMLElement& parent,
                                      const char* child,
                                      base::Findings& findings) const
{
    std::vector<LocalText> texts;
    for (const auto* element = parent.FirstChildElement(child); element != nullptr;
         element = element->NextSiblingElement(child))
    {
        if (texts.empty() || element->Attribute(kLanguage) == nullptr)
            texts.emplace_back();
        addText(*element, texts.back(), findings);
    }
    return texts;
}

std::unique_ptr<XmlFile> openXml(const NamedStream& file,
                                 const std::vector<std::string>& rootNames,
                                 base::Findings& findings)
{
    if (file.stream == nullptr)
    {
        reportFile(findings, "file.unreadable", file.name);
        return nullptr;
    }
    auto opened = std::make_unique<XmlFile>(file.name, *file.stream, rootNames, findings);
    return opened->root() != nullptr ? std::move(opened) : nullptr;
}

} // namespace ncs::catalogue
