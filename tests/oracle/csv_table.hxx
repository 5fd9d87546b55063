// SPDX-License-Identifier: MPL-2.0
/// Tables as CSV (RFC 4180, UTF-8), for tests that go through files.
///
/// The file is the range as it stands in the sheet: key row, header row, data rows. A field that is
/// wholly a decimal number is a number, `#N/A` is an error cell, an empty field an empty cell,
/// anything else text.
#pragma once

#include "core/strategy/table.hxx"

#include <iosfwd>

namespace ncs::oracle
{

/// Throws std::runtime_error on a quote that is never closed.
strategy::Table readCsv(std::istream& in);

/// What readCsv reads back, but for texts that look like numbers.
void writeCsv(const strategy::Table& table, std::ostream& out);

} // namespace ncs::oracle
