// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/progress.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

namespace ncs::uno::commands
{

Progress::Progress(const css::uno::Reference<css::frame::XFrame>& frame,
                   const std::string& text,
                   int steps)
{
    const css::uno::Reference<css::task::XStatusIndicatorFactory> factory(frame,
                                                                          css::uno::UNO_QUERY);
    if (factory.is())
        indicator_ = factory->createStatusIndicator();
    if (indicator_.is())
        indicator_->start(boundary::toOUString(text), steps);
}

Progress::~Progress()
{
    boundary::guardListener("progress",
                            [this]
                            {
                                if (indicator_.is())
                                    indicator_->end();
                            });
}

void Progress::reach(int step) const
{
    if (indicator_.is())
        indicator_->setValue(step);
}

} // namespace ncs::uno::commands
