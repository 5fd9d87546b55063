// SPDX-License-Identifier: MPL-2.0
#include "support/packed_knowledge.hxx"

#include <fstream>

namespace ncs::support
{

std::unique_ptr<std::istream> packedFile(const std::string& name)
{
    return std::make_unique<std::ifstream>(NCS_SOURCE_DIR "/extension/" + name, std::ios::binary);
}

const Knowledge& packedKnowledge()
{
    static const auto kKnowledge = loadKnowledge(packedFile).value();
    return *kKnowledge;
}

} // namespace ncs::support
