// SPDX-License-Identifier: MPL-2.0
/// What a worksheet function needs during one call: knowledge, the workbook's settings, figures.
///
///     FunctionCall call(document);
///     const coverage::Assessment& assessment = call.assess(draft, answers, reading);
#pragma once

#include "core/coverage/explanation.hxx"
#include "core/knowledge.hxx"
#include "core/strategy/settings.hxx"
#include "uno/addin/figures_cache.hxx"
#include "uno/addin/range_cache.hxx"
#include "uno/addin/recalculation_pass.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <stdexcept>
#include <string>

namespace ncs::uno::addin
{

/// The table holds a formula that depends on itself: Err:522.
class CircularTable : public std::runtime_error
{
public:
    CircularTable() : std::runtime_error("the table depends on itself") {}
};

class FunctionCall
{
public:
    explicit FunctionCall(const css::uno::Reference<css::beans::XPropertySet>& document);

    const catalogue::Catalogue& catalogue() const { return knowledge_->catalogue; }
    const catalogue::Vocabulary& vocabulary() const { return knowledge_->vocabulary; }
    const strategy::Settings& settings() const { return *settings_; }

    /// Figures of both tables, valid as long as this call. A blank reading is the workbook's.
    const coverage::Assessment& assess(const css::uno::Reference<css::table::XCellRange>& draft,
                                       const css::uno::Reference<css::table::XCellRange>& answers,
                                       const css::uno::Any& reading,
                                       short readingPosition);

    /// A code that was given and exists, or the workbook's where none was given.
    std::string reading(const css::uno::Any& given, short position) const;
    std::string edition(const css::uno::Any& given, short position) const;
    std::string language(const css::uno::Any& given, short position) const;
    /// As edition(); the id of a list is as good.
    std::string editionOrList(const css::uno::Any& given, short position) const;

    /// Speaks the workbook's language.
    coverage::Speaker speaker() const;

private:
    RecalculationPass::Call call_;

    std::shared_ptr<const Knowledge> ownKnowledge() const;
    Snapshot snapshot(const css::uno::Reference<css::table::XCellRange>& range,
                      short position) const;

    std::shared_ptr<const Knowledge> knowledge_;
    boundary::WorkbookDocument workbook_;
    std::shared_ptr<const strategy::Settings> settings_;
    std::shared_ptr<Figures> figures_;
};

} // namespace ncs::uno::addin
