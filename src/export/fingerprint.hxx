// SPDX-License-Identifier: MPL-2.0
/// A short name for what a checklist was made from, printed on every page: same tables, same
/// catalogue, same fingerprint. It tells drafts apart; it protects against nothing.
#pragma once

#include "core/strategy/table.hxx"

#include <cstdint>
#include <string>
#include <string_view>

namespace ncs::report
{

/// FNV-1a, 64 bits. Blank rows count for nothing, so that prepared empty rows do not change it.
class Fingerprint
{
public:
    void add(std::string_view text);
    void add(const strategy::Table& table);

    /// 16 hexadecimal digits.
    std::string text() const;

private:
    void addByte(unsigned char byte);
    std::uint64_t hash_ = 14695981039346656037ULL;
};

} // namespace ncs::report
