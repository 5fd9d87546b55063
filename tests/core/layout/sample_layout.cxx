// SPDX-License-Identifier: MPL-2.0
#include "core/layout/sample_layout.hxx"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ncs::layout::sample
{

const Knowledge& knowledge()
{
    static const std::shared_ptr<const Knowledge> shipped = []
    {
        auto loaded = loadKnowledge(
            [](const std::string& name) -> std::unique_ptr<std::istream> {
                return std::make_unique<std::ifstream>(NCS_SOURCE_DIR "/extension/" + name,
                                                       std::ios::binary);
            });
        if (!loaded)
            throw std::runtime_error(listing(loaded.error()));
        return loaded.value();
    }();
    return *shipped;
}

std::string layoutText(const std::string& parts)
{
    return R"(<layout schema-version="1" id="layout.sample" base="base.fods" title="workbook.title">
<sheet key="draft" title="workbook.sheet-draft" page="ncs-page" freeze="A5" repeat-rows="1:4">
<table name="ncs_draft" database="ncs_draft_table" prefix="measure." at="B3" rows="4">
<column key="measure.element" width="60" style="ncs-input-text" list="element"/>
<column key="measure.kind" width="20" style="ncs-input" list="kind"/>
</table>
)" + parts +
           R"(
</sheet>
<sheet key="lists" title="workbook.sheet-lists" page="ncs-page" hidden="yes">
<list at="A1" list="kind"/>
<list at="B1" list="element"/>
</sheet>
</layout>)";
}

base::Result<Layout> load(const std::string& text)
{
    return loadLayout("sample.xml",
                      [&text](const std::string& name) -> std::unique_ptr<std::istream>
                      {
                          if (name != "sample.xml")
                              return nullptr;
                          return std::make_unique<std::istringstream>(text);
                      });
}

base::Result<Layout> loadShipped(const std::string& name)
{
    return loadLayout(name,
                      [](const std::string& file) -> std::unique_ptr<std::istream> {
                          return std::make_unique<std::ifstream>(
                              NCS_SOURCE_DIR "/templates/" + file, std::ios::binary);
                      });
}

std::string listing(const base::Findings& findings)
{
    std::string text;
    for (const base::Finding& finding : findings)
    {
        text += finding.rule + " " + std::to_string(finding.place.row);
        for (const std::string& argument : finding.arguments)
            text += " " + argument;
        text += "\n";
    }
    return text;
}

} // namespace ncs::layout::sample
