// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/text_dialog.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/dialog.hxx"

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;

namespace
{

constexpr sal_Int32 kWidth = 300;
constexpr sal_Int32 kHeight = 222;
constexpr sal_Int32 kInner = kWidth - 2 * kDialogMargin;

void addControls(Dialog& dialog, const Call& call)
{
    const auto said = [&call](const char* id) { return toOUString(call.say(id)); };
    dialog.add("FixedText",
               "explanation",
               {kDialogMargin, kDialogMargin, kInner, 34},
               {propertyValue("Label", said("take.dialog-text")),
                propertyValue("MultiLine", true),
                propertyValue("NoLabel", true)});
    dialog.add("Edit",
               "text",
               {kDialogMargin, 46, kInner, 126},
               {propertyValue("MultiLine", true),
                propertyValue("VScroll", true),
                propertyValue("HelpText", said("take.dialog-title")),
                propertyValue("TabIndex", sal_Int16(0))});
    dialog.add("FixedText",
               "section-label",
               {kDialogMargin, 180, 60, 10},
               {propertyValue("Label", said("take.dialog-section"))});
    dialog.add("Edit",
               "section",
               {kDialogMargin + 62, 177, kInner - 62, 14},
               {propertyValue("HelpText", said("take.dialog-section")),
                propertyValue("TabIndex", sal_Int16(1))});
    dialog.addButtons("take.dialog-ok", "take.dialog-cancel", 2);
}

std::string textIn(const Dialog& dialog, const char* name)
{
    rtl::OUString text;
    dialog.control(name)->getPropertyValue("Text") >>= text;
    return boundary::toUtf8(text);
}

} // namespace

std::optional<TypedText> askForText(const Call& call)
{
    Dialog dialog(call, "take.dialog-title", kWidth, kHeight);
    addControls(dialog, call);
    if (!dialog.execute())
        return std::nullopt;
    return TypedText{textIn(dialog, "text"), textIn(dialog, "section")};
}

} // namespace ncs::uno::commands
