// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/styles.hxx"

#include "core/base/colour.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/document_language.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include <cstdlib>
#include <string_view>
#include <vector>

namespace ncs::uno::checklist
{

using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Document = Reference<css::sheet::XSpreadsheetDocument>;

namespace
{

constexpr sal_Int32 kLine = 0xd5dae1;
constexpr sal_Int32 kHeaderFill = 0xeef1f5;
constexpr sal_Int32 kHeaderRule = 0x9aa7b8;
constexpr sal_Int32 kWhite = 0xffffff;
constexpr sal_Int32 kTransparent = -1;

struct Look
{
    const char* name;
    float size = 10;
    bool isBold = false;
    sal_Int32 colour = kInk;
    sal_Int32 fill = kTransparent;
    bool isBoxed = false;
    sal_Int32 underline = kTransparent; ///< colour of a line below
    sal_Int32 underlineWidth = 0;       ///< hundredths of a millimetre
    css::table::CellHoriJustify across = css::table::CellHoriJustify_STANDARD;
    bool isAtBottom = false;
    sal_Int32 above = 0;  ///< room over a text without a box, hundredths of a millimetre
    sal_Int32 below = 30; ///< and under it
};

/// Colour pairs of the states: word, symbol and colour say the same (contrast 4.5:1 and more).
std::vector<Look> stateLooks()
{
    const auto state = [](const char* name, sal_Int32 colour, sal_Int32 fill) {
        return Look{name, 10, true, colour, fill, true};
    };
    return {state("checklist-state-missing", base::kMissingInk, 0xfdecec),
            state("checklist-state-partial", base::kPartialInk, 0xfff4dc),
            state("checklist-state-nearly", base::kNearlyInk, 0xe8f0fe),
            state("checklist-state-measured", 0x14532d, 0xe6f4ea)};
}

Look heading(const char* name, sal_Int32 underlineWidth)
{
    Look look{name, 12, true};
    look.underline = kInk;
    look.underlineWidth = underlineWidth;
    look.isAtBottom = true;
    look.below = 90;
    return look;
}

std::vector<Look> looks()
{
    using css::table::CellHoriJustify_CENTER;
    using css::table::CellHoriJustify_RIGHT;
    std::vector<Look> all{
        {kTitle, 18, true},
        {kSubtitle, 10, false, kMuted},
        {kRemark, 10, true, base::kPartialInk},
        {kRule, 4, false, kInk, kTransparent, false, kInk, 70},
        heading(kGroup, 50),
        {kHeader, 10, true, kInk, kHeaderFill, true, kHeaderRule, 50},
        {kBody, 10, false, kInk, kTransparent, true},
        {kTick, 11, false, kInk, kTransparent, true, kTransparent, 0, CellHoriJustify_CENTER},
        {kFigure, 10, false, kInk, kTransparent, true, kTransparent, 0, CellHoriJustify_RIGHT},
        {kFigureHeader, 10, true, kInk, kHeaderFill, true, kHeaderRule, 50, CellHoriJustify_RIGHT},
        heading(kSection, 35)};
    Look paragraph{kRuleText};
    paragraph.above = 120;
    paragraph.below = 140;
    all.push_back(paragraph);
    for (const Look& state : stateLooks())
        all.push_back(state);
    return all;
}

css::table::BorderLine2 line(sal_Int32 colour, sal_Int32 width)
{
    css::table::BorderLine2 border;
    border.Color = colour;
    border.OuterLineWidth = static_cast<sal_Int16>(width);
    border.LineWidth = static_cast<sal_uInt32>(width);
    return border;
}

Reference<css::container::XNameContainer> styleFamily(const Document& document, const char* family)
{
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    return Reference<css::container::XNameContainer>(
        supplier->getStyleFamilies()->getByName(OUString::createFromAscii(family)),
        UNO_QUERY_THROW);
}

Reference<css::beans::XPropertySet>
newStyle(const Document& document, const char* family, const char* service, const char* name)
{
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const auto style = factory->createInstance(OUString::createFromAscii(service));
    styleFamily(document, family)->insertByName(OUString::createFromAscii(name), Any(style));
    return Reference<css::beans::XPropertySet>(style, UNO_QUERY_THROW);
}

void applyBorders(const Reference<css::beans::XPropertySet>& style, const Look& look)
{
    constexpr sal_Int32 kThin = 18;
    if (look.isBoxed)
        for (const char* side : {"TopBorder2", "BottomBorder2", "LeftBorder2", "RightBorder2"})
            style->setPropertyValue(OUString::createFromAscii(side), Any(line(kLine, kThin)));
    if (look.underlineWidth > 0)
        style->setPropertyValue("BottomBorder2", Any(line(look.underline, look.underlineWidth)));
}

void apply(const Reference<css::beans::XPropertySet>& style, const Look& look)
{
    constexpr sal_Int32 kAbove = 110;
    constexpr sal_Int32 kBeside = 180;
    const float weight = look.isBold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* script : {"", "Asian", "Complex"})
    {
        const OUString suffix = OUString::createFromAscii(script);
        style->setPropertyValue("CharHeight" + suffix, Any(look.size));
        style->setPropertyValue("CharWeight" + suffix, Any(weight));
    }
    style->setPropertyValue("CharFontName", Any(OUString("Liberation Sans")));
    style->setPropertyValue("CharColor", Any(look.colour));
    style->setPropertyValue("CellBackColor", Any(look.fill));
    style->setPropertyValue("HoriJustify", Any(look.across));
    style->setPropertyValue("VertJustify",
                            Any(look.isAtBottom ? css::table::CellVertJustify2::BOTTOM
                                                : css::table::CellVertJustify2::TOP));
    style->setPropertyValue("IsTextWrapped", Any(true));
    const bool isCell = look.isBoxed;
    style->setPropertyValue("ParaTopMargin", Any(isCell ? kAbove : look.above));
    style->setPropertyValue("ParaBottomMargin", Any(isCell ? kAbove : look.below));
    style->setPropertyValue("ParaLeftMargin", Any(isCell ? kBeside : sal_Int32(0)));
    style->setPropertyValue("ParaRightMargin", Any(isCell ? kBeside : sal_Int32(0)));
    applyBorders(style, look);
}

/// The label's own colours are made for black ground; on white paper these keep the contrast.
sal_Int32 tlpColour(const std::string& code)
{
    if (code == "red")
        return base::kMissingInk;
    if (code == "green")
        return 0x14532d;
    return code == "clear" ? kInk : 0x7a3b00;
}

void write(const Reference<css::text::XText>& text,
           const OUString& words,
           float size,
           sal_Int32 colour,
           bool isBold)
{
    text->setString(words);
    const auto cursor = text->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    const Reference<css::beans::XPropertySet> look(cursor, UNO_QUERY_THROW);
    look->setPropertyValue("CharFontName", Any(OUString("Liberation Sans")));
    look->setPropertyValue("CharHeight", Any(size));
    look->setPropertyValue("CharColor", Any(colour));
    look->setPropertyValue("CharWeight",
                           Any(isBold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
}

/// "Page {1} of {2}" with living fields in place of the numbers.
void writePageNumber(const Reference<css::text::XText>& text,
                     const Document& document,
                     const std::string& pattern)
{
    constexpr float kSize = 9;
    write(text, OUString(), kSize, kMuted, false);
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const auto cursor = text->createTextCursor();
    const Reference<css::text::XTextRange> end(cursor, UNO_QUERY_THROW);
    std::size_t at = 0;
    while (at < pattern.size())
    {
        const std::size_t next = pattern.find('{', at);
        cursor->gotoEnd(false);
        text->insertString(end, toOUString(pattern.substr(at, next - at)), false);
        if (next == std::string::npos)
            break;
        const bool isNumber = pattern.compare(next, 3, "{1}") == 0;
        const Reference<css::text::XTextContent> field(
            factory->createInstance(isNumber ? OUString("com.sun.star.text.TextField.PageNumber")
                                             : OUString("com.sun.star.text.TextField.PageCount")),
            UNO_QUERY_THROW);
        cursor->gotoEnd(false);
        text->insertTextContent(end, field, false);
        at = next + 3;
    }
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    const Reference<css::beans::XPropertySet> look(cursor, UNO_QUERY_THROW);
    look->setPropertyValue("CharFontName", Any(OUString("Liberation Sans")));
    look->setPropertyValue("CharHeight", Any(kSize));
    look->setPropertyValue("CharColor", Any(static_cast<sal_Int32>(kMuted)));
}

void setSize(const Reference<css::beans::XPropertySet>& page)
{
    constexpr sal_Int32 kMargin = 1200;
    constexpr sal_Int32 kLong = 29700;
    constexpr sal_Int32 kShort = 21000;
    constexpr sal_Int32 kBand = 800;
    page->setPropertyValue("IsLandscape", Any(true));
    page->setPropertyValue("Width", Any(kLong));
    page->setPropertyValue("Height", Any(kShort));
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        page->setPropertyValue(OUString::createFromAscii(side), Any(kMargin));
    page->setPropertyValue("ScaleToPagesX", Any(sal_Int16(1)));
    // Goes on from the sheet before, though the style changes.
    page->setPropertyValue("FirstPageNumber", Any(sal_Int16(0)));
    page->setPropertyValue("PrintDownFirst", Any(true));
    for (const char* band : {"Header", "Footer"})
    {
        const OUString name = OUString::createFromAscii(band);
        page->setPropertyValue(name + "IsOn", Any(true));
        page->setPropertyValue(name + "IsShared", Any(true));
        page->setPropertyValue(name + "IsDynamicHeight", Any(false));
        page->setPropertyValue(name + "Height", Any(kBand));
        page->setPropertyValue(name + "BodyDistance", Any(sal_Int32(200)));
    }
}

void makePageStyle(const Document& document,
                   const char* name,
                   const report::Checklist& checklist,
                   const coverage::Speaker& speaker)
{
    constexpr float kLabelSize = 11;
    constexpr float kSmall = 9;
    const auto page = newStyle(document, "PageStyles", "com.sun.star.style.PageStyle", name);
    setSize(page);
    const bool isOnePage = std::string_view(name) == kLastPage;
    page->setPropertyValue("ScaleToPagesY", Any(sal_Int16(isOnePage ? 1 : 0)));
    const Reference<css::sheet::XHeaderFooterContent> header(
        page->getPropertyValue("RightPageHeaderContent"), UNO_QUERY_THROW);
    write(header->getLeftText(), toOUString(checklist.note), kSmall, base::kPartialInk, true);
    write(header->getCenterText(), OUString(), kSmall, kMuted, false);
    write(header->getRightText(),
          toOUString(checklist.tlp),
          kLabelSize,
          tlpColour(checklist.tlpCode),
          true);
    page->setPropertyValue("RightPageHeaderContent", Any(header));
    const Reference<css::sheet::XHeaderFooterContent> footer(
        page->getPropertyValue("RightPageFooterContent"), UNO_QUERY_THROW);
    write(footer->getLeftText(),
          toOUString(
              report::said(speaker, "report.footer", {checklist.version, checklist.fingerprint})),
          kSmall,
          kMuted,
          false);
    write(footer->getCenterText(), OUString(), kSmall, kMuted, false);
    writePageNumber(footer->getRightText(), document, report::said(speaker, "report.page"));
    page->setPropertyValue("RightPageFooterContent", Any(footer));
}

} // namespace

std::string stateStyle(const std::string& state)
{
    return state.empty() ? kBody : "checklist-state-" + state;
}

void makeCellStyles(const Document& document, const std::string& language)
{
    const Reference<css::beans::XPropertySet> standard(
        styleFamily(document, "CellStyles")->getByName("Default"), UNO_QUERY_THROW);
    standard->setPropertyValue("CharFontName", Any(OUString("Liberation Sans")));
    boundary::setLanguage(document, language);
    for (const Look& look : looks())
        apply(newStyle(document, "CellStyles", "com.sun.star.style.CellStyle", look.name), look);
}

void makePageStyles(const Document& document,
                    const report::Checklist& checklist,
                    const coverage::Speaker& speaker)
{
    for (const char* name : {kPage, kLastPage})
        makePageStyle(document, name, checklist, speaker);
}

long colourOf(const std::string& text)
{
    constexpr int kHexadecimal = 16;
    if (text.size() != 7 || text.front() != '#' ||
        text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
        return kInk;
    return std::strtol(text.c_str() + 1, nullptr, kHexadecimal);
}

} // namespace ncs::uno::checklist
