// SPDX-License-Identifier: MPL-2.0
/// A second document with what the first one holds now, saved or not; the first is not touched.
#pragma once

#include "uno/commands/call.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ncs::uno::commands
{

class DocumentCopy
{
public:
    /// Hidden: for work behind the scenes. Untitled: a new document that has no file yet, in a
    /// window of its own.
    enum class Kind
    {
        Hidden,
        Untitled,
        HiddenUntitled
    };

    DocumentCopy(const Call& call, Kind kind);
    /// Closes the copy unless it was released.
    ~DocumentCopy();
    DocumentCopy(const DocumentCopy&) = delete;
    DocumentCopy& operator=(const DocumentCopy&) = delete;

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const
    {
        return document_;
    }

    /// It stays open.
    void release() { document_.clear(); }

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

} // namespace ncs::uno::commands
