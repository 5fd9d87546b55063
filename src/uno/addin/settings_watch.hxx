// SPDX-License-Identifier: MPL-2.0
/// Recalculates a workbook when someone changes its settings by hand.
///
/// Functions read ncs_settings besides their arguments, so Calc does not know that they depend on
/// it. A document is followed from its opening (document_job.cxx), because add-ins are not called
/// on load, and from the first function call in it, for workbooks made in this session.
#pragma once

#include "core/strategy/settings.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/uno/XInterface.hpp>

#include <rtl/ref.hxx>

#include <map>
#include <memory>
#include <mutex>

namespace ncs::uno::addin
{

class SettingsWatch
{
public:
    /// One for the process. Never destroyed: at exit its references would outlive the office.
    static SettingsWatch& instance();

    /// Listens to the settings' cells, wherever they are now; cheap when it does so already.
    /// `current` is what they say at this moment.
    void follow(const boundary::WorkbookDocument& document,
                const css::uno::Reference<css::table::XCellRange>& settingsRange,
                const strategy::Settings& current);

    /// A function could not read the settings: whatever they say next, figures are calculated anew.
    void distrust(const boundary::WorkbookDocument& document);

    /// Called when the document closes.
    void drop(const css::uno::XInterface* document);

private:
    class Follower;

    SettingsWatch() = default;
    std::mutex mutex_;
    std::map<const css::uno::XInterface*, rtl::Reference<Follower>> followers_;
};

} // namespace ncs::uno::addin
