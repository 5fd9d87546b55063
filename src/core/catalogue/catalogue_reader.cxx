// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_reader.hxx"

#include "core/base/text.hxx"
#include "core/catalogue/catalogue_loader.hxx"

#include <tinyxml2.h>

namespace ncs::catalogue
{

namespace
{

using Element = tinyxml2::XMLElement;

std::vector<const Element*> childrenOf(const Element* parent, const char* name)
{
    std::vector<const Element*> children;
    if (parent == nullptr)
        return children;
    for (const Element* child = parent->FirstChildElement(name); child != nullptr;
         child = child->NextSiblingElement(name))
        children.push_back(child);
    return children;
}

std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> words;
    for (std::string& word : base::split(text, {" ", "\n", "\t", "\r"}))
        if (!word.empty())
            words.push_back(std::move(word));
    return words;
}

/// Reads the parts of one file.
class Reader
{
public:
    Reader(const XmlFile& file, base::Findings& findings) : file_(file), findings_(findings) {}

    RawList head()
    {
        const Element& root = *file_.root();
        file_.requireSchemaVersion(findings_);
        RawList raw;
        raw.origin = originOf(root);
        raw.list.id = file_.required(root, "id", findings_);
        raw.list.version = file_.required(root, "version", findings_);
        raw.list.provider = file_.required(root, "provider", findings_);
        raw.list.licence = file_.required(root, "licence", findings_);
        raw.list.title = file_.text(root, "title", findings_);
        raw.edition = XmlFile::optional(root, "edition");
        const std::string language = file_.required(root, "language", findings_);
        if (!language.empty() && language != "en")
            file_.report(findings_, "catalogue.language-unknown", root, {language});
        for (const Element* element : childrenOf(root.FirstChildElement("sources"), "source"))
            raw.list.sources.push_back(source(*element));
        return raw;
    }

    void items(RawList& raw, std::size_t itemsBefore)
    {
        for (const Element* element : childrenOf(file_.root()->FirstChildElement("items"), "item"))
        {
            if (itemsBefore + raw.items.size() >= kMaxItems)
                return file_.report(
                    findings_, "catalogue.too-many-items", *element, {std::to_string(kMaxItems)});
            raw.items.push_back({item(*element, raw), originOf(*element)});
        }
    }

    RawReading reading(const Element& element)
    {
        RawReading raw;
        raw.origin = originOf(element);
        raw.reading.id = file_.required(element, "id", findings_);
        raw.reading.title = file_.text(element, "title", findings_);
        raw.reading.gloss = file_.text(element, "gloss", findings_);
        file_.requireChildren(element, {"title", "gloss"}, findings_);
        return raw;
    }

    RawPlace place(const Element& element)
    {
        RawPlace raw;
        raw.origin = originOf(element);
        raw.key = file_.required(element, "key", findings_);
        raw.indicators = words(XmlFile::optional(element, "indicators"));
        raw.reason = file_.text(element, "reason", findings_);
        standing(element);
        file_.requireChildren(element, {"in", "reason"}, findings_);
        for (const Element* child : childrenOf(&element, "in"))
            raw.placings.push_back({file_.required(*child, "reading", findings_),
                                    file_.required(*child, "primary", findings_),
                                    words(XmlFile::optional(*child, "secondary")),
                                    originOf(*child)});
        return raw;
    }

    RawRelation newcomer(const Element& element)
    {
        RawRelation raw;
        raw.origin = originOf(element);
        raw.to = file_.required(element, "to", findings_);
        raw.standing = standing(element);
        raw.reason = file_.text(element, "reason", findings_);
        file_.requireChildren(element, {"reason"}, findings_);
        return raw;
    }

    RawRelation relation(const Element& element)
    {
        RawRelation raw;
        raw.origin = originOf(element);
        raw.from = file_.required(element, "from", findings_);
        raw.to = file_.required(element, "to", findings_);
        const std::string type = file_.required(element, "type", findings_);
        const std::optional<Relation> known = relationNamed(type);
        if (!known && !type.empty())
            file_.report(findings_, "relations.type-unknown", element, {type});
        raw.relation = known.value_or(Relation::IntersectsWith);
        raw.change = XmlFile::optional(element, "change");
        raw.confidence = file_.required(element, "confidence", findings_);
        raw.standing = standing(element);
        raw.reason = file_.text(element, "reason", findings_);
        file_.requireChildren(element, {"reason"}, findings_);
        return raw;
    }

private:
    /// People type these numbers into cells; other sources leave their items unnumbered at times.
    static bool isNumbered(Kind kind)
    {
        return kind == Kind::Element || kind == Kind::Pillar || kind == Kind::Country;
    }

    Origin originOf(const Element& element) const { return {file_.name(), element.GetLineNum()}; }

    Source source(const Element& element)
    {
        return {file_.required(element, "id", findings_),
                XmlFile::optional(element, "url"),
                file_.content(element, findings_)};
    }

    bool flag(const Element& element, const char* attribute)
    {
        const std::string value = XmlFile::optional(element, attribute);
        if (!value.empty() && value != "yes" && value != "no")
            file_.report(findings_, "catalogue.flag-unknown", element, {attribute, value});
        return value == "yes";
    }

    Standing standing(const Element& element)
    {
        const std::string value = file_.required(element, "standing", findings_);
        if (const auto known = standingNamed(value))
            return *known;
        if (!value.empty())
            file_.report(findings_, "catalogue.standing-unknown", element, {value});
        return Standing::Unconfirmed;
    }

    Kind kind(const Element& element)
    {
        const std::string value = file_.required(element, "kind", findings_);
        const std::optional<Kind> known = kindNamed(value);
        if (!known && !value.empty())
            file_.report(findings_, "catalogue.kind-unknown", element, {value});
        return known.value_or(Kind::Element);
    }

    Item item(const Element& element, const RawList& raw)
    {
        Item item;
        item.id = file_.required(element, "id", findings_);
        item.concept_ = file_.required(element, "key", findings_);
        item.kind = kind(element);
        item.list = raw.list.id;
        item.edition = raw.edition;
        item.number = isNumbered(item.kind) ? file_.required(element, "number", findings_)
                                            : XmlFile::optional(element, "number");
        item.parent = XmlFile::optional(element, "parent");
        item.assessable = flag(element, "assessable");
        item.withdrawn = flag(element, "withdrawn");
        item.standing = standing(element);
        item.source = file_.required(element, "source", findings_);
        item.locator = file_.required(element, "locator", findings_);
        item.symbol = XmlFile::optional(element, "symbol");
        item.colour = XmlFile::optional(element, "colour");
        item.placeholder = flag(element, "placeholder");
        item.pillar = XmlFile::optional(element, "pillar");
        item.secondaryPillars = words(XmlFile::optional(element, "secondary"));
        item.title = file_.text(element, "title", findings_);
        item.shortTitle = file_.text(element, "short", findings_);
        if (item.shortTitle.empty())
            item.shortTitle = item.title;
        item.gloss = file_.text(element, "gloss", findings_);
        item.questions = file_.texts(element, "question", findings_);
        item.reason = file_.text(element, "reason", findings_);
        file_.requireChildren(
            element, {"title", "short", "gloss", "question", "reason"}, findings_);
        return item;
    }

    const XmlFile& file_;
    base::Findings& findings_;
};

} // namespace

void readList(const XmlFile& file, RawCatalogue& raw, base::Findings& findings)
{
    std::size_t itemsBefore = 0;
    for (const RawList& list : raw.lists)
        itemsBefore += list.items.size();
    file.requireChildren(*file.root(), {"title", "sources", "items"}, findings);
    Reader reader(file, findings);
    RawList list = reader.head();
    reader.items(list, itemsBefore);
    raw.lists.push_back(std::move(list));
}

void readMapping(const XmlFile& file, RawCatalogue& raw, base::Findings& findings)
{
    file.requireChildren(*file.root(), {"title", "sources", "readings", "places"}, findings);
    Reader reader(file, findings);
    RawMapping mapping;
    mapping.head = reader.head();
    for (const Element* element : childrenOf(file.root()->FirstChildElement("readings"), "reading"))
        mapping.readings.push_back(reader.reading(*element));
    for (const Element* element : childrenOf(file.root()->FirstChildElement("places"), "place"))
    {
        if (mapping.places.size() >= kMaxItems)
        {
            file.report(
                findings, "catalogue.too-many-items", *element, {std::to_string(kMaxItems)});
            break;
        }
        mapping.places.push_back(reader.place(*element));
    }
    raw.mappings.push_back(std::move(mapping));
}

void readRelations(const XmlFile& file, RawCatalogue& raw, base::Findings& findings)
{
    file.requireChildren(*file.root(), {"title", "sources", "relations"}, findings);
    Reader reader(file, findings);
    RawRelations relations;
    relations.head = reader.head();
    relations.from = file.required(*file.root(), "from", findings);
    relations.to = file.required(*file.root(), "to", findings);
    for (const Element* element :
         childrenOf(file.root()->FirstChildElement("relations"), "relation"))
    {
        if (relations.relations.size() >= kMaxItems)
        {
            file.report(
                findings, "catalogue.too-many-items", *element, {std::to_string(kMaxItems)});
            break;
        }
        relations.relations.push_back(reader.relation(*element));
    }
    for (const Element* element : childrenOf(file.root()->FirstChildElement("relations"), "new"))
        relations.news.push_back(reader.newcomer(*element));
    raw.relations.push_back(std::move(relations));
}

} // namespace ncs::catalogue
