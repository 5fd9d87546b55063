// SPDX-License-Identifier: MPL-2.0
/// All that the extension packs, as it stands in the source tree: English only, read once.
#pragma once

#include "core/knowledge.hxx"

namespace ncs::support
{

/// A file of extension/ by its path there.
std::unique_ptr<std::istream> packedFile(const std::string& name);

const Knowledge& packedKnowledge();

} // namespace ncs::support
