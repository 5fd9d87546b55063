// SPDX-License-Identifier: MPL-2.0
/// The model of a dialog or panel and those of its controls hold each other: without this they stay
/// in memory as long as the office runs.
#pragma once

#include "uno/boundary/guard.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::boundary
{

/// Ends the model, and with it the window that shows it, where that still is. Lets nothing out.
inline void endForm(const css::uno::Reference<css::uno::XInterface>& model) noexcept
{
    guardListener("form",
                  [&]
                  {
                      const css::uno::Reference<css::lang::XComponent> component(
                          model, css::uno::UNO_QUERY);
                      if (component.is())
                          component->dispose();
                  });
}

} // namespace ncs::uno::boundary
