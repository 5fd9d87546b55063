// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/chart_builder.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/boundary/workbook_document.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartDataRowSource.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XDiagramPositioning.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/Symbol.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/XDiagram.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/Hatch.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace ncs::uno::workbook
{

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr sal_Int32 kInk = 0x1f2a37;
constexpr sal_Int32 kLine = 0xd5dae1;
constexpr sal_Int32 kTrack = 0xeef1f5;
constexpr sal_Int32 kHatchLine = 0x7b8696;
constexpr sal_Int32 kHatchDistance = 110;
constexpr sal_Int32 kHatchAngle = 450;
constexpr sal_Int32 kBarInset = 140;
constexpr sal_Int32 kBarGap = 85;
constexpr sal_Int32 kNetMarginAcross = 2400;
constexpr sal_Int32 kNetMarginDown = 700;
constexpr sal_Int32 kNetLine = 50;
constexpr sal_Int32 kDot = 220;
constexpr sal_Int16 kNetTransparency = 88;
constexpr double kNetStep = 0.25;
constexpr float kLabelSize = 10;
constexpr char kHatchName[] = "ncs-unknown";

/// "#rrggbb"
sal_Int32 colourOf(const std::string& text)
{
    return static_cast<sal_Int32>(std::strtol(text.c_str() + 1, nullptr, 16));
}

void set(const Reference<XPropertySet>& properties, const char* name, const Any& value)
{
    properties->setPropertyValue(OUString::createFromAscii(name), value);
}

template <class T>
void set(const Reference<XPropertySet>& properties, const char* name, const T& value)
{
    set(properties, name, Any(value));
}

Reference<XPropertySet> propertiesOf(const Reference<css::uno::XInterface>& object)
{
    return Reference<XPropertySet>(object, UNO_QUERY_THROW);
}

void hideArea(const Reference<XPropertySet>& area)
{
    set(area, "FillStyle", css::drawing::FillStyle_NONE);
    set(area, "LineStyle", css::drawing::LineStyle_NONE);
}

void fixScale(const Reference<XPropertySet>& axis)
{
    set(axis, "Min", 0.0);
    set(axis, "Max", 1.0);
    set(axis, "AutoMin", false);
    set(axis, "AutoMax", false);
}

/// Every script's variant of a character property, so that labels in Chinese and Arabic look alike.
void setForAllScripts(const Reference<XPropertySet>& text,
                      const std::string& name,
                      const Any& value)
{
    for (const char* script : {"", "Asian", "Complex"})
        set(text, (name + script).c_str(), value);
}

void style(const Reference<XPropertySet>& text, sal_Int32 colour)
{
    set(text, "CharColor", colour);
    setForAllScripts(text, "CharHeight", Any(kLabelSize));
    setForAllScripts(text, "CharWeight", Any(css::awt::FontWeight::BOLD));
}

} // namespace

ChartBuilder::ChartBuilder(const Reference<css::sheet::XSpreadsheetDocument>& document,
                           const Reference<css::sheet::XSpreadsheet>& sheet,
                           const layout::WorkbookPlan& plan,
                           const layout::PlannedChart& chart)
    : document_(document), sheet_(sheet), plan_(plan), planned_(chart)
{
}

void ChartBuilder::build()
{
    create();
    setDiagram();
    placeDiagram();
    paint();
    describeShape();
}

void ChartBuilder::create()
{
    const Reference<XPropertySet> over = propertiesOf(cells(sheet_, planned_.over));
    css::awt::Point position;
    css::awt::Size size;
    over->getPropertyValue("Position") >>= position;
    over->getPropertyValue("Size") >>= size;
    const auto charts =
        Reference<css::table::XTableChartsSupplier>(sheet_, UNO_QUERY_THROW)->getCharts();
    const OUString name = boundary::toOUString(planned_.name);
    charts->addNewByName(name,
                         css::awt::Rectangle(position.X, position.Y, size.Width, size.Height),
                         boundary::sequenceOf({addressIn(planned_.dataSheet, planned_.data)}),
                         true,
                         true);
    const Reference<css::document::XEmbeddedObjectSupplier> chart(charts->getByName(name),
                                                                  UNO_QUERY_THROW);
    chart_.set(chart->getEmbeddedObject(), UNO_QUERY_THROW);
    model_.set(chart_, UNO_QUERY_THROW);
}

void ChartBuilder::setDiagram()
{
    const bool net = planned_.kind == layout::ChartKind::Net;
    const Reference<css::lang::XMultiServiceFactory> factory(chart_, UNO_QUERY_THROW);
    chart_->setDiagram(Reference<css::chart::XDiagram>(
        factory->createInstance(net ? OUString("com.sun.star.chart.FilledNetDiagram")
                                    : OUString("com.sun.star.chart.BarDiagram")),
        UNO_QUERY_THROW));
    const Reference<XPropertySet> chart = propertiesOf(chart_);
    set(chart, "HasLegend", false);
    set(chart, "HasMainTitle", false);
    // The figures stand on a hidden sheet.
    set(chart, "IncludeHiddenCells", true);
    hideArea(chart_->getArea());
    const Reference<XPropertySet> diagram = propertiesOf(chart_->getDiagram());
    set(diagram, "HasXAxisDescription", false);
    set(diagram, "HasYAxisDescription", false);
    if (planned_.kind == layout::ChartKind::Strip)
        set(diagram, "DataRowSource", css::chart::ChartDataRowSource_ROWS);
    const Reference<css::chart::XAxisXSupplier> xSupplier(diagram, UNO_QUERY_THROW);
    const Reference<css::chart::XAxisYSupplier> ySupplier(diagram, UNO_QUERY_THROW);
    if (net)
    {
        const Reference<XPropertySet> values = ySupplier->getYAxis();
        fixScale(values);
        set(values, "StepMain", kNetStep);
        set(values, "AutoStepMain", false);
        set(values, "LineColor", kLine);
        set(values, "Marks", sal_Int32(0));
        set(ySupplier->getYMainGrid(), "LineColor", kLine);
        // Clockwise, as people read a dial; the office's own way is the other.
        set(xSupplier->getXAxis(), "ReverseDirection", true);
        return;
    }
    set(diagram, "Stacked", true);
    set(diagram, "Vertical", true);
    set(diagram, "Percent", planned_.kind == layout::ChartKind::Strip);
    for (const char* part : {"HasXAxis", "HasYAxis", "HasXAxisGrid", "HasYAxisGrid"})
        set(diagram, part, false);
    const Reference<XPropertySet> values = ySupplier->getYAxis();
    const bool bars = planned_.kind == layout::ChartKind::Bars;
    set(values, "GapWidth", bars ? kBarGap : sal_Int32(0));
    set(values, "Overlap", sal_Int32(100));
    fixScale(values);
    // The first row of the table is the highest bar; right to left, bars grow to the left.
    set(xSupplier->getXAxis(), "ReverseDirection", bars);
    if (plan_.rightToLeft)
        set(values, "ReverseDirection", true);
    hideArea(propertiesOf(Reference<css::chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall()));
}

void ChartBuilder::placeDiagram()
{
    css::awt::Size size;
    propertiesOf(cells(sheet_, planned_.over))->getPropertyValue("Size") >>= size;
    const Reference<css::chart::XDiagramPositioning> diagram(chart_->getDiagram(), UNO_QUERY_THROW);
    const sal_Int32 across = planned_.kind == layout::ChartKind::Net    ? kNetMarginAcross
                             : planned_.kind == layout::ChartKind::Bars ? kBarInset
                                                                        : 0;
    const sal_Int32 down = planned_.kind == layout::ChartKind::Net ? kNetMarginDown : 0;
    diagram->setDiagramPositionExcludingAxes(
        css::awt::Rectangle(across, down, size.Width - 2 * across, size.Height - 2 * down));
}

css::uno::Sequence<ChartBuilder::Series> ChartBuilder::allSeries() const
{
    const Reference<css::chart2::XCoordinateSystemContainer> systems(model_->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    const Reference<css::chart2::XChartTypeContainer> types(systems->getCoordinateSystems()[0],
                                                            UNO_QUERY_THROW);
    const Reference<css::chart2::XDataSeriesContainer> series(types->getChartTypes()[0],
                                                              UNO_QUERY_THROW);
    return series->getDataSeries();
}

void ChartBuilder::paint()
{
    const auto series = allSeries();
    const std::size_t count =
        std::min(planned_.series.size(), static_cast<std::size_t>(series.getLength()));
    for (std::size_t index = 0; index < count; ++index)
    {
        const Series& one = series.getConstArray()[index];
        if (planned_.kind == layout::ChartKind::Net)
            paintNet(one, planned_.series[index]);
        else
            paintBars(one, planned_.series[index]);
    }
}

void ChartBuilder::paintBars(const Series& series, const layout::Series& look)
{
    const Reference<XPropertySet> properties = propertiesOf(series);
    if (look.fill == "pillars")
        for (std::size_t pillar = 0; pillar < plan_.pillarColours.size(); ++pillar)
            set(series->getDataPointByIndex(static_cast<sal_Int32>(pillar)),
                "Color",
                colourOf(plan_.pillarColours[pillar]));
    else if (look.fill == "hatched")
        hatch(series);
    else
        set(properties, "Color", look.fill == "track" ? kTrack : colourOf(look.fill));
    if (look.ink.empty())
        return;
    css::chart2::DataPointLabel label;
    label.ShowSeriesName = true;
    set(properties, "Label", label);
    style(properties, colourOf(look.ink));
}

void ChartBuilder::paintNet(const Series& series, const layout::Series& look)
{
    const Reference<XPropertySet> properties = propertiesOf(series);
    if (look.fill == "none")
    {
        set(properties, "FillStyle", css::drawing::FillStyle_NONE);
        set(properties, "BorderStyle", css::drawing::LineStyle_NONE);
    }
    else
    {
        set(properties, "Color", colourOf(look.fill));
        set(properties, "Transparency", kNetTransparency);
        set(properties, "BorderStyle", css::drawing::LineStyle_SOLID);
        set(properties, "BorderColor", kInk);
        set(properties, "BorderWidth", kNetLine);
    }
    if (look.ink.empty())
        return;
    // Each pillar's label stands at the rim in the pillar's colour, which axis labels cannot have.
    for (std::size_t pillar = 0; pillar < plan_.pillarColours.size(); ++pillar)
    {
        const Reference<XPropertySet> point =
            series->getDataPointByIndex(static_cast<sal_Int32>(pillar));
        css::chart2::DataPointLabel label;
        label.ShowCategoryName = true;
        set(point, "Label", label);
        style(point, colourOf(plan_.pillarColours[pillar]));
    }
}

void ChartBuilder::hatch(const Series& series)
{
    const Reference<css::lang::XMultiServiceFactory> factory(chart_, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> hatches(
        factory->createInstance("com.sun.star.drawing.HatchTable"), UNO_QUERY_THROW);
    const css::drawing::Hatch lines(
        css::drawing::HatchStyle_SINGLE, kHatchLine, kHatchDistance, kHatchAngle);
    if (!hatches->hasByName(kHatchName))
        hatches->insertByName(kHatchName, Any(lines));
    const Reference<XPropertySet> properties = propertiesOf(series);
    set(properties, "FillStyle", css::drawing::FillStyle_HATCH);
    set(properties, "HatchName", OUString(kHatchName));
    set(properties, "FillBackground", true);
    set(properties, "Color", kTrack);
}

Reference<XPropertySet> ChartBuilder::shape() const
{
    const auto pages =
        Reference<css::drawing::XDrawPagesSupplier>(document_, UNO_QUERY_THROW)->getDrawPages();
    const auto sheet = boundary::addressOf(cells(sheet_, planned_.over)).Sheet;
    const Reference<css::drawing::XDrawPage> page(pages->getByIndex(sheet), UNO_QUERY_THROW);
    const OUString name = boundary::toOUString(planned_.name);
    for (sal_Int32 index = page->getCount(); index-- > 0;)
    {
        const Reference<XPropertySet> candidate(page->getByIndex(index), UNO_QUERY_THROW);
        OUString persistent;
        if (candidate->getPropertySetInfo()->hasPropertyByName("PersistName") &&
            (candidate->getPropertyValue("PersistName") >>= persistent) && persistent == name)
            return candidate;
    }
    throw std::logic_error("the chart " + planned_.name + " is not on its sheet");
}

void ChartBuilder::describeShape()
{
    const Reference<XPropertySet> described = shape();
    set(described, "Title", boundary::toOUString(planned_.title));
    set(described, "Description", boundary::toOUString(planned_.description));
}

void ChartBuilder::settle()
{
    const Reference<XPropertySet> anchored = shape();
    set(anchored, "Anchor", cells(sheet_, planned_.over)->getCellByPosition(0, 0));
    set(anchored, "ResizeWithCell", true);
    const Reference<css::drawing::XShape> placed(anchored, UNO_QUERY_THROW);
    placed->setPosition(placed->getPosition());
    placed->setSize(placed->getSize());
    // A workbook whose charts count as modified counts as modified itself.
    const auto charts =
        Reference<css::table::XTableChartsSupplier>(sheet_, UNO_QUERY_THROW)->getCharts();
    const Reference<css::document::XEmbeddedObjectSupplier> chart(
        charts->getByName(boundary::toOUString(planned_.name)), UNO_QUERY_THROW);
    Reference<css::util::XModifiable>(chart->getEmbeddedObject(), UNO_QUERY_THROW)
        ->setModified(false);
}

} // namespace ncs::uno::workbook
