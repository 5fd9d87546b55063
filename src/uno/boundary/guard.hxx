// SPDX-License-Identifier: MPL-2.0
/// The one wrapper of every UNO entry point. A foreign exception that leaves a dispatch, a job or a
/// listener ends the whole office, so nothing may leave one unguarded.
///
///     uno::Any SAL_CALL level(...) override
///     {
///         return guard("NCS.LEVEL", [&]() -> uno::Any { ... });
///     }
///     void SAL_CALL modified(const lang::EventObject&) override
///     {
///         guardListener("settings", [&] { ... });
///     }
///
/// guard() turns BadArgument into exactly css::lang::IllegalArgumentException (Calc: Err:502; a
/// subclass would be #VALUE!), NotEnoughData into a void any (#N/A), and everything else into a
/// css::uno::RuntimeException after writing it to stderr. guardListener() lets nothing out.
#pragma once

#include "uno/boundary/trace.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/RuntimeException.hpp>

#include <rtl/ustring.hxx>

#include <exception>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace ncs::uno::boundary
{

/// The caller gave something that names nothing or cannot be meant. `position` counts arguments
/// from 0.
class BadArgument : public std::invalid_argument
{
public:
    explicit BadArgument(const std::string& message, short position = -1)
        : std::invalid_argument(message), position_(position)
    {
    }
    short position() const { return position_; }

private:
    short position_;
};

/// There is nothing to compute from: #N/A in a cell.
class NotEnoughData : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Writes one line to stderr; never throws.
void logFailure(const char* entry, const std::string& message) noexcept;

/// The message of the exception in flight.
std::string currentExceptionMessage() noexcept;

/// Inside a catch block: throws what may leave a UNO entry point.
[[noreturn]] void rethrowForUno(const char* entry);

template <class Body>
std::invoke_result_t<Body> guard(const char* entry, Body&& body)
{
    const Traced traced(entry);
    try
    {
        return std::forward<Body>(body)();
    }
    catch (const NotEnoughData&)
    {
        if constexpr (std::is_same_v<std::invoke_result_t<Body>, css::uno::Any>)
            return css::uno::Any();
        else
            rethrowForUno(entry);
    }
    catch (...)
    {
        rethrowForUno(entry);
    }
}

/// For listeners, destructors and thread bodies, whose callers expect no exception at all.
template <class Body>
void guardListener(const char* entry, Body&& body) noexcept
{
    const Traced traced(entry);
    try
    {
        std::forward<Body>(body)();
    }
    catch (...)
    {
        logFailure(entry, currentExceptionMessage());
    }
}

} // namespace ncs::uno::boundary
