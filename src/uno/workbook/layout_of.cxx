// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/layout_of.hxx"

#include "uno/workbook/workbook_builder.hxx"

namespace ncs::uno::workbook
{

namespace
{

/// Tables that both have, less those that only the layout has.
long fit(const layout::Layout& layout, const boundary::WorkbookDocument& document)
{
    long sum = 0;
    for (const layout::Sheet& sheet : layout.sheets)
        for (const layout::Table& table : sheet.tables)
            sum += document.namedRange(table.name.c_str()).is() ? 1 : -1;
    return sum;
}

} // namespace

base::Result<layout::Layout> layoutOf(const boundary::WorkbookDocument& document,
                                      const Knowledge& knowledge)
{
    const layout::Layout* best = nullptr;
    long highest = 0;
    for (const catalogue::ListValue& each : knowledge.vocabulary.values("template"))
    {
        const auto& layout = packedLayout(each.code);
        if (!layout)
            return layout.error();
        const long now = fit(layout.value(), document);
        if (best == nullptr || now > highest)
        {
            highest = now;
            best = &layout.value();
        }
    }
    return best ? *best : layout::Layout{};
}

} // namespace ncs::uno::workbook
