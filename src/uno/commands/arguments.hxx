// SPDX-License-Identifier: MPL-2.0
/// A command's arguments: PropertyValues of the dispatch and "?key=value&…" of its URL. Names are
/// compared without case; a PropertyValue wins over the query.
///
///     Arguments arguments("new-workbook?Title=Cyber%20strategy&Hidden=true", properties);
///     arguments.command();        // "new-workbook"
///     arguments.text("title");    // "Cyber strategy"
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <map>
#include <string>
#include <string_view>

namespace ncs::uno::commands
{

class Arguments
{
public:
    /// `path`: the URL without its protocol.
    Arguments(std::string_view path,
              const css::uno::Sequence<css::beans::PropertyValue>& properties);

    const std::string& command() const { return command_; }

    bool has(const std::string& name) const;

    /// As given; numbers and booleans become text. Empty when absent.
    std::string text(const std::string& name) const;

    /// True for true, yes, 1 and on (in any case).
    bool flag(const std::string& name) const;

private:
    void readQuery(std::string_view query);

    std::string command_;
    std::map<std::string, std::string> values_; ///< by folded name
};

/// %XX decoded; what is no valid escape stays.
std::string percentDecoded(std::string_view text);

} // namespace ncs::uno::commands
