// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/trace.hxx"

#include <cstdio>
#include <cstdlib>

namespace ncs::uno::boundary
{

namespace
{

/// Open as long as the office runs; null when nobody asked.
std::FILE* traceFile() noexcept
{
    static std::FILE* const kFile = []() -> std::FILE*
    {
        const char* path = std::getenv("NCS_TRACE");
        return path != nullptr && *path != '\0' ? std::fopen(path, "a") : nullptr;
    }();
    return kFile;
}

} // namespace

bool Traced::isOn() noexcept
{
    return traceFile() != nullptr;
}

void Traced::write(const char* entry, Clock::duration duration) noexcept
{
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    (void)std::fprintf(traceFile(), "%lld %s\n", static_cast<long long>(microseconds), entry);
    (void)std::fflush(traceFile());
}

} // namespace ncs::uno::boundary
