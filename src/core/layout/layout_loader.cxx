// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout_loader.hxx"

#include "core/layout/layout_reader.hxx"

namespace ncs::layout
{

base::Result<Layout> loadLayout(const catalogue::NamedStream& file)
{
    base::Findings findings;
    if (!file.stream)
        return base::Findings{{"file.unreadable",
                               base::Severity::Error,
                               base::Certainty::Certain,
                               {file.name, -1, -1},
                               "",
                               {file.name}}};
    const catalogue::XmlFile xml(file.name, *file.stream, "layout", findings);
    if (!xml.root())
        return findings;
    xml.requireSchemaVersion(findings);
    Layout layout = LayoutReader(xml, findings).read();
    if (!findings.empty())
        return findings;
    return layout;
}

} // namespace ncs::layout
