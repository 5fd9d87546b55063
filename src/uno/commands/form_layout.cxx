// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/form_layout.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <algorithm>
#include <stdexcept>

namespace ncs::uno::commands
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// Units are coarser than pixels: what was measured must not be rounded down.
constexpr sal_Int32 kRounding = 1;

/// Where the words are Chinese the office puts a letter for the keyboard behind them when the
/// window opens: "(F)".
constexpr sal_Int32 kLetterRoom = 12;

bool getsLetter(const Reference<css::beans::XPropertySet>& model)
{
    constexpr sal_Unicode kFirstOfChinese = 0x2e80;
    rtl::OUString words;
    if (model->getPropertySetInfo()->hasPropertyByName("Label")) // a list has none
        model->getPropertyValue("Label") >>= words;
    return std::any_of(words.getStr(),
                       words.getStr() + words.getLength(),
                       [](sal_Unicode letter) { return letter >= kFirstOfChinese; });
}

} // namespace

FormLayout::FormLayout(const Reference<css::awt::XControlContainer>& window)
    : window_(window), units_(window, UNO_QUERY_THROW)
{
}

bool FormLayout::has(const std::string& name) const
{
    return window_->getControl(boundary::toOUString(name)).is();
}

Reference<css::awt::XControl> FormLayout::control(const std::string& name) const
{
    Reference<css::awt::XControl> found = window_->getControl(boundary::toOUString(name));
    if (!found.is())
        throw std::logic_error("a window lacks its control " + name);
    return found;
}

Reference<css::beans::XPropertySet> FormLayout::model(const std::string& name) const
{
    return Reference<css::beans::XPropertySet>(control(name)->getModel(), UNO_QUERY_THROW);
}

sal_Int32 FormLayout::widthOf(const std::string& name) const
{
    const Reference<css::awt::XLayoutConstrains> needs(control(name), UNO_QUERY_THROW);
    const sal_Int32 words =
        units_->convertSizeToLogic(needs->getPreferredSize(), css::util::MeasureUnit::APPFONT)
            .Width;
    return words + kRounding + (getsLetter(model(name)) ? kLetterRoom : 0);
}

sal_Int32 FormLayout::widest(const std::vector<std::string>& names) const
{
    sal_Int32 width = 0;
    for (const std::string& name : names)
        width = std::max(width, widthOf(name));
    return width;
}

sal_Int32 FormLayout::heightOf(const std::string& name, sal_Int32 width) const
{
    const Reference<css::awt::XLayoutConstrains> needs(control(name), UNO_QUERY_THROW);
    const css::awt::Size room =
        units_->convertSizeToPixel(css::awt::Size(width, 0), css::util::MeasureUnit::APPFONT);
    return units_
               ->convertSizeToLogic(needs->calcAdjustedSize(room), css::util::MeasureUnit::APPFONT)
               .Height +
           kRounding;
}

sal_Int32 FormLayout::tallest(const std::string& name,
                              const std::vector<std::string>& texts,
                              sal_Int32 width) const
{
    const auto properties = model(name);
    const Any said = properties->getPropertyValue("Label");
    sal_Int32 height = 0;
    for (const std::string& text : texts)
    {
        properties->setPropertyValue("Label", boundary::textValue(text));
        height = std::max(height, heightOf(name, width));
    }
    properties->setPropertyValue("Label", said);
    return height;
}

void FormLayout::place(const std::string& name, const DialogPlace& place) const
{
    const auto properties = model(name);
    properties->setPropertyValue("PositionX", Any(place.x));
    properties->setPropertyValue("PositionY", Any(place.y));
    properties->setPropertyValue("Width", Any(place.width));
    properties->setPropertyValue("Height", Any(place.height));
}

} // namespace ncs::uno::commands
