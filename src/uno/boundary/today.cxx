// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/today.hxx"

#include <osl/time.h>

namespace ncs::uno::boundary
{

long today()
{
    TimeValue now;
    osl_getSystemTime(&now);
    TimeValue local;
    osl_getLocalTimeFromSystemTime(&now, &local);
    constexpr long kSecondsADay = 86400;
    return static_cast<long>(local.Seconds) / kSecondsADay;
}

} // namespace ncs::uno::boundary
