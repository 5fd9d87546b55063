// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/open_sheets.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/commands/outcome.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

OpenSheets::OpenSheets(const Reference<css::sheet::XSpreadsheetDocument>& document)
{
    const Reference<css::container::XIndexAccess> all(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < all->getCount(); ++index)
    {
        const Reference<css::util::XProtectable> sheet(all->getByIndex(index), UNO_QUERY_THROW);
        if (!sheet->isProtected())
            continue;
        try
        {
            sheet->unprotect(rtl::OUString());
        }
        catch (const css::lang::IllegalArgumentException&)
        {
            // A wrong password is told in this way: isProtected() below says it.
        }
        if (sheet->isProtected())
        {
            const std::string name = boundary::toUtf8(
                Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
            throw Refused("sheet.protected", {name}, name, "");
        }
        sheets_.push_back(sheet);
    }
}

OpenSheets::~OpenSheets()
{
    boundary::guardListener("protecting sheets again",
                            [this]
                            {
                                for (const auto& sheet : sheets_)
                                    sheet->protect(rtl::OUString());
                            });
}

} // namespace ncs::uno::commands
