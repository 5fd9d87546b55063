// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/ticks.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

namespace ncs::uno::sidebar
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr char kProperty[] = "NCS check questions";

Reference<css::beans::XPropertySet> propertiesOf(const Reference<css::frame::XModel>& model)
{
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY);
    return Reference<css::beans::XPropertySet>(
        supplier.is() ? supplier->getDocumentProperties()->getUserDefinedProperties() : nullptr,
        UNO_QUERY);
}

bool hasProperty(const Reference<css::beans::XPropertySet>& properties)
{
    return properties.is() && properties->getPropertySetInfo()->hasPropertyByName(kProperty);
}

} // namespace

guidance::Ticks ticksOf(const Reference<css::frame::XModel>& model)
{
    const auto properties = propertiesOf(model);
    OUString text;
    if (hasProperty(properties))
        properties->getPropertyValue(kProperty) >>= text;
    return guidance::ticksFrom(boundary::toUtf8(text));
}

void keepTicks(const Reference<css::frame::XModel>& model, const guidance::Ticks& ticks)
{
    const auto properties = propertiesOf(model);
    if (!properties.is())
        return;
    const Any text(boundary::toOUString(guidance::toText(ticks)));
    if (hasProperty(properties))
        properties->setPropertyValue(kProperty, text);
    else
        Reference<css::beans::XPropertyContainer>(properties, UNO_QUERY_THROW)
            ->addProperty(kProperty, css::beans::PropertyAttribute::REMOVABLE, text);
}

} // namespace ncs::uno::sidebar
