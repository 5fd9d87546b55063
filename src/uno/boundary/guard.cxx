// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/guard.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/uno/Exception.hpp>

#include <cstdio>

namespace ncs::uno::boundary
{

void logFailure(const char* entry, const std::string& message) noexcept
{
    static_cast<void>(std::fprintf(stderr, "ncs-workbench: %s: %s\n", entry, message.c_str()));
}

std::string currentExceptionMessage() noexcept
{
    try
    {
        throw;
    }
    catch (const css::uno::Exception& e)
    {
        return toUtf8(e.Message);
    }
    catch (const std::exception& e)
    {
        return e.what();
    }
    catch (...)
    {
        return "unknown exception";
    }
}

void rethrowForUno(const char* entry)
{
    try
    {
        throw;
    }
    catch (const BadArgument& e)
    {
        throw css::lang::IllegalArgumentException(toOUString(e.what()), {}, e.position());
    }
    catch (const css::lang::IllegalArgumentException& e)
    {
        // A new one, because a subclass would be another error in a cell.
        throw css::lang::IllegalArgumentException(e.Message, e.Context, e.ArgumentPosition);
    }
    catch (const css::uno::RuntimeException& e)
    {
        logFailure(entry, toUtf8(e.Message));
        throw;
    }
    catch (...)
    {
        const std::string message = currentExceptionMessage();
        logFailure(entry, message);
        throw css::uno::RuntimeException(toOUString(message));
    }
}

} // namespace ncs::uno::boundary
