// SPDX-License-Identifier: MPL-2.0
/// Bad input is a value: either a T or every finding about why there is none.
///
///     base::Result<Catalogue> loaded = loadCatalogue(sources);
///     if (!loaded)
///         return loaded.error(); // all the faults, not just the first
///     use(loaded.value());       // throws when there is none: a broken invariant
#pragma once

#include "core/base/finding.hxx"

#include <boost/outcome/result.hpp>

namespace ncs::base
{

template <class T>
using Result = BOOST_OUTCOME_V2_NAMESPACE::checked<T, Findings>;

} // namespace ncs::base
