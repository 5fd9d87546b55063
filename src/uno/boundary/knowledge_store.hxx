// SPDX-License-Identifier: MPL-2.0
/// The catalogue and texts that came with this extension, loaded once per office.
#pragma once

#include "core/knowledge.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <rtl/ustring.hxx>

#include <cstddef>
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

/// The lists that a workbook brings with it have faults, each given by sheet, row and column.
class OwnCatalogueFaults : public BadArgument
{
public:
    explicit OwnCatalogueFaults(base::Findings findings)
        : BadArgument("the workbook's own catalogue has faults; the command Check tells which"),
          findings_(std::move(findings))
    {
    }
    const base::Findings& findings() const { return findings_; }

private:
    base::Findings findings_;
};

/// How many of those made with lists of workbooks are kept: each takes some 13 MB.
constexpr std::size_t kKeptKnowledge = 3;

/// With the lists in these sheets; made once for the same contents. Throws OwnCatalogueFaults.
std::shared_ptr<const Knowledge> knowledgeWith(const std::vector<cataloguesheet::Sheet>& own);

/// By which a workbook is read: what came with the extension, and the workbook's own lists.
std::shared_ptr<const Knowledge> knowledgeOf(const WorkbookDocument& document);

/// Reads the files anew, e.g. after an edit of the catalogue; faults are thrown as above and the
/// last good knowledge stays in use.
void reloadKnowledge();

/// One line a fault: "file:line: rule (arguments)".
std::string faultList(const base::Findings& findings);

} // namespace ncs::uno::boundary
