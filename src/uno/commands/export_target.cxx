// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/export_target.hxx"

#include "core/base/text.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

namespace fs = std::filesystem;

namespace
{

bool isFormat(const std::string& text, const TargetKind& kind)
{
    return std::any_of(kind.formats.begin(),
                       kind.formats.end(),
                       [&text](const TargetKind::Format& format) { return text == format.name; });
}

std::string askForUrl(const Call& call, const TargetKind& kind)
{
    namespace dialogs = css::ui::dialogs;
    const auto picker = dialogs::FilePicker::createWithMode(
        call.context, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->setTitle(boundary::toOUString(call.say(kind.title)));
    for (const TargetKind::Format& format : kind.formats)
        picker->appendFilter(boundary::toOUString(call.say(format.text)),
                             rtl::OUString("*.") + rtl::OUString::createFromAscii(format.name));
    picker->setCurrentFilter(boundary::toOUString(call.say(kind.formats.front().text)));
    picker->setDefaultName(rtl::OUString::createFromAscii(kind.defaultName));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK)
        return {};
    const auto chosen = picker->getSelectedFiles();
    return chosen.hasElements() ? boundary::toUtf8(chosen[0]) : std::string();
}

std::string namesOf(const TargetKind& kind)
{
    std::string names;
    for (const TargetKind::Format& format : kind.formats)
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

void nameCsvFiles(ExportTarget& target)
{
    std::error_code fault;
    const bool isFolder = !target.path.has_filename() || fs::is_directory(target.path, fault);
    const fs::path folder = isFolder ? target.path : target.path.parent_path();
    const fs::path stem = isFolder ? fs::path() : target.path.stem();
    fs::path prefix;
    if (!isFolder && stem != "gaps" && stem != "coverage")
    {
        prefix = stem;
        prefix += "-";
    }
    fs::path gaps = prefix;
    gaps += "gaps.csv";
    fs::path coverage = prefix;
    coverage += "coverage.csv";
    target.path = folder / gaps;
    target.other = folder / coverage;
}

css::uno::Sequence<css::beans::PropertyValue> filterArguments(const std::string& format)
{
    rtl::OUString filter("calc8");
    if (format == "xlsx")
        filter = "Calc MS Excel 2007 XML";
    if (format == "pdf")
        filter = "calc_pdf_Export";
    const auto options =
        boundary::sequenceOf({boundary::propertyValue("UseTaggedPDF", true),
                              boundary::propertyValue("ExportBookmarks", false),
                              boundary::propertyValue("DisplayPDFDocumentTitle", true)});
    const auto plain = boundary::sequenceOf({boundary::propertyValue("FilterName", filter),
                                             boundary::propertyValue("Overwrite", true)});
    if (format != "pdf")
        return plain;
    return boundary::sequenceOf({boundary::propertyValue("FilterName", filter),
                                 boundary::propertyValue("Overwrite", true),
                                 boundary::propertyValue("FilterData", options)});
}

} // namespace

std::optional<ExportTarget> exportTarget(const Call& call, const TargetKind& kind)
{
    ExportTarget target;
    std::string url = call.arguments.text("URL");
    if (url.empty() && !call.isInteractive)
        throw Refused("export.no-target");
    if (url.empty())
        url = askForUrl(call, kind);
    if (url.empty())
        return std::nullopt;
    target.path = checklist::pathOf(url);
    if (target.path.empty())
        throw Refused("export.not-a-file", {url});
    std::string ending = base::folded(target.path.extension().string());
    if (!ending.empty())
        ending.erase(0, 1);
    target.format = base::folded(call.arguments.text("Format"));
    if (target.format.empty())
        target.format = isFormat(ending, kind) ? ending : kind.formats.front().name;
    if (!isFormat(target.format, kind))
        throw Refused("command.argument-bad", {"Format", target.format, namesOf(kind)});
    std::error_code fault;
    if (target.format == "csv")
        nameCsvFiles(target);
    else if (target.path.has_filename() && !target.path.has_extension() &&
             !fs::exists(target.path, fault))
        target.path += "." + target.format;
    return target;
}

void store(const css::uno::Reference<css::uno::XInterface>& document,
           const checklist::PlannedFile& file,
           const std::string& format)
{
    try
    {
        css::uno::Reference<css::frame::XStorable>(document, css::uno::UNO_QUERY_THROW)
            ->storeToURL(file.temporaryUrl(), filterArguments(format));
    }
    catch (const css::uno::Exception&)
    {
        file.refuse(boundary::currentExceptionMessage());
    }
}

} // namespace ncs::uno::commands
