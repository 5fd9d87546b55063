// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace ncs::uno::boundary
{

/// The day on which the person works, in days since 1970-01-01. No figure depends on it.
long today();

} // namespace ncs::uno::boundary
