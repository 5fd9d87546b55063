// SPDX-License-Identifier: MPL-2.0
/// The catalogue and texts that came with this extension, loaded once per office.
#pragma once

#include "core/knowledge.hxx"

#include <rtl/ustring.hxx>

#include <memory>
#include <string>

namespace ncs::uno::boundary
{

/// URL of the installed extension's folder, with a slash at its end. Found from the place of this
/// very library, so that it needs no package manager and no component context.
rtl::OUString extensionUrl();

/// The same as a path of the file system.
std::string extensionPath();

/// Loaded at the first call. Throws std::runtime_error whose message lists every fault of the
/// files; a call some seconds later tries again, so that a repaired file needs no restart.
/// Thread-safe.
std::shared_ptr<const Knowledge> knowledge();

/// Reads the files anew, e.g. after an edit of the catalogue; faults are thrown as above and the
/// last good knowledge stays in use.
void reloadKnowledge();

/// One line a fault: "file:line: rule (arguments)".
std::string faultList(const base::Findings& findings);

} // namespace ncs::uno::boundary
