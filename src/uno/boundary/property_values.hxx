// SPDX-License-Identifier: MPL-2.0
/// Short ways to write what UNO calls want: sequences and named values. (The SDK of 7.4 has neither
/// Sequence{…} nor makePropertyValue.)
///
///     document->storeToURL(url, sequenceOf({propertyValue("FilterName", OUString("calc8"))}));
#pragma once

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <rtl/ustring.hxx>

#include <initializer_list>

namespace ncs::uno::boundary
{

template <class T>
css::uno::Sequence<T> sequenceOf(std::initializer_list<T> values)
{
    return css::uno::Sequence<T>(values.begin(), static_cast<sal_Int32>(values.size()));
}

template <class T>
css::beans::PropertyValue propertyValue(const rtl::OUString& name, const T& value)
{
    css::beans::PropertyValue property;
    property.Name = name;
    property.Value <<= value;
    return property;
}

/// The value of the first property called `name`, or a void any.
inline css::uno::Any valueNamed(const css::uno::Sequence<css::beans::PropertyValue>& properties,
                                const rtl::OUString& name)
{
    for (const auto& property : properties)
    {
        if (property.Name == name)
            return property.Value;
    }
    return {};
}

inline css::uno::Any valueNamed(const css::uno::Sequence<css::beans::NamedValue>& values,
                                const rtl::OUString& name)
{
    for (const auto& value : values)
    {
        if (value.Name == name)
            return value.Value;
    }
    return {};
}

} // namespace ncs::uno::boundary
