// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/clipboard.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include <cppuhelper/implbase1.hxx>

namespace ncs::uno::commands
{

using css::datatransfer::DataFlavor;
using rtl::OUString;

namespace
{

class PlainText : public cppu::WeakImplHelper1<css::datatransfer::XTransferable>
{
public:
    explicit PlainText(const OUString& text) : text_(text) {}

    css::uno::Any SAL_CALL getTransferData(const DataFlavor& kind) override
    {
        if (!isDataFlavorSupported(kind))
            throw css::datatransfer::UnsupportedFlavorException();
        return css::uno::Any(text_);
    }

    css::uno::Sequence<DataFlavor> SAL_CALL getTransferDataFlavors() override
    {
        return boundary::guard("clipboard",
                               []
                               {
                                   DataFlavor kind;
                                   kind.MimeType = mimeType();
                                   kind.HumanPresentableName = "Unicode-Text";
                                   kind.DataType = cppu::UnoType<OUString>::get();
                                   return boundary::sequenceOf<DataFlavor>({kind});
                               });
    }

    sal_Bool SAL_CALL isDataFlavorSupported(const DataFlavor& kind) override
    {
        return kind.MimeType == mimeType();
    }

private:
    static OUString mimeType() { return "text/plain;charset=utf-16"; }

    OUString text_;
};

} // namespace

void copyText(const css::uno::Reference<css::uno::XComponentContext>& context,
              const std::string& text)
{
    css::datatransfer::clipboard::SystemClipboard::create(context)->setContents(
        new PlainText(boundary::toOUString(text)), nullptr);
}

} // namespace ncs::uno::commands
