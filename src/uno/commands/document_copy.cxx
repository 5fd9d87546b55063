// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/document_copy.hxx"

#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

DocumentCopy::DocumentCopy(const Call& call, Kind kind)
{
    const auto file = css::io::TempFile::create(call.context);
    Reference<css::frame::XStorable>(call.model, UNO_QUERY_THROW)
        ->storeToURL(file->getUri(),
                     boundary::sequenceOf({propertyValue("FilterName", rtl::OUString("calc8")),
                                           propertyValue("Overwrite", true)}));
    document_.set(
        css::frame::Desktop::create(call.context)
            ->loadComponentFromURL(
                file->getUri(),
                "_blank",
                0,
                boundary::sequenceOf({propertyValue("Hidden", kind != Kind::Untitled),
                                      propertyValue("AsTemplate", kind != Kind::Hidden)})),
        UNO_QUERY_THROW);
}

DocumentCopy::~DocumentCopy()
{
    boundary::guardListener("copy of a document",
                            [this]
                            {
                                const Reference<css::util::XCloseable> closeable(
                                    document_, css::uno::UNO_QUERY);
                                if (closeable.is())
                                    closeable->close(true);
                            });
}

} // namespace ncs::uno::commands
