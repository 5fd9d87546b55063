// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout_loader.hxx"

#include "core/layout/layout_reader.hxx"

#include <tinyxml2.h>

namespace ncs::layout
{

namespace
{

constexpr char kSheetFolder[] = "sheets/";

base::Finding unreadable(const std::string& name)
{
    return {"file.unreadable",
            base::Severity::Error,
            base::Certainty::Certain,
            {name, -1, -1},
            "",
            {name}};
}

class Loader
{
public:
    Loader(const Open& open, base::Findings& findings) : open_(open), findings_(findings) {}

    Layout load(const std::string& name)
    {
        Layout layout;
        read(name,
             "layout",
             [this, &layout](LayoutReader& reader, const tinyxml2::XMLElement& root)
             {
                 layout = reader.head();
                 for (const auto* child = root.FirstChildElement(); child;
                      child = child->NextSiblingElement())
                     add(reader, *child, layout);
             });
        return layout;
    }

private:
    template <class Use>
    void read(const std::string& name, const char* root, Use use)
    {
        const auto stream = open_(name);
        if (!stream)
        {
            findings_.push_back(unreadable(name));
            return;
        }
        const catalogue::XmlFile xml(name, *stream, root, findings_);
        if (!xml.root())
            return;
        xml.requireSchemaVersion(findings_);
        LayoutReader reader(xml, findings_);
        use(reader, *xml.root());
    }

    void add(LayoutReader& reader, const tinyxml2::XMLElement& child, Layout& layout)
    {
        if (std::string(child.Name()) == "sheet")
        {
            layout.sheets.push_back(reader.sheet(child));
            return;
        }
        const std::string used = reader.usedSheet(child);
        if (!used.empty())
            read(kSheetFolder + used + ".xml",
                 "sheet",
                 [&layout](LayoutReader& other, const tinyxml2::XMLElement& root)
                 { layout.sheets.push_back(other.sheet(root)); });
    }

    const Open& open_;
    base::Findings& findings_;
};

} // namespace

base::Result<Layout> loadLayout(const std::string& name, const Open& open)
{
    base::Findings findings;
    Layout layout = Loader(open, findings).load(name);
    if (!findings.empty())
        return findings;
    return layout;
}

} // namespace ncs::layout
