// SPDX-License-Identifier: MPL-2.0
/// The Answers table -> one settled answer per element (design 2.1, "In or out").
#pragma once

#include "core/strategy/row_reader.hxx"

namespace ncs::strategy
{

std::map<const catalogue::Item*, Answer> readAnswers(const RowContext& context);

} // namespace ncs::strategy
