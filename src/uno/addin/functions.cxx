// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/functions.hxx"

#include "core/base/text.hxx"
#include "core/coverage/gaps.hxx"
#include "uno/addin/arguments.hxx"
#include "uno/addin/catalogue_answers.hxx"
#include "uno/addin/function_call.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <cmath>

namespace ncs::uno::addin
{

using boundary::BadArgument;
using boundary::NotEnoughData;
using boundary::textValue;
using Any = css::uno::Any;
using Rows = std::vector<std::vector<Any>>;

namespace
{

/// guard() for a cell: what depends on itself shows Err:522.
template <class Body>
Any answer(const char* name, Body&& body)
{
    return boundary::guard(name,
                           [&]() -> Any
                           {
                               try
                               {
                                   return body();
                               }
                               catch (const CircularTable&)
                               {
                                   return boundary::errorValue(boundary::kCircularReference);
                               }
                           });
}

Any cellText(const std::string& text)
{
    return Any(boundary::toCellText(text));
}

Any arrayOf(const Rows& rows, std::size_t columns)
{
    static const Any kBlank = textValue("");
    return Any(
        boundary::toDataArray(rows.empty() ? Rows{std::vector<Any>(columns, kBlank)} : rows));
}

std::string trimmedText(const rtl::OUString& text)
{
    return base::trimmed(boundary::toUtf8(text));
}

const catalogue::Item* pillarGiven(const Any& given, short position, const FunctionCall& call)
{
    const std::string id = textArgument(given, position);
    if (id.empty())
        return nullptr;
    const catalogue::Item* item = call.catalogue().item(id);
    if (!item || item->kind != catalogue::Kind::Pillar)
        throw BadArgument("unknown pillar: " + id, position);
    return item;
}

std::vector<std::string> idsOf(const FunctionCall& call,
                               const rtl::OUString& kind,
                               const Any& pillar,
                               const Any& edition,
                               short kindPosition)
{
    const auto known = catalogue::kindNamed(trimmedText(kind));
    if (!known)
        throw BadArgument("unknown kind: " + trimmedText(kind), kindPosition);
    const auto pillarPosition = static_cast<short>(kindPosition + 1);
    const auto editionPosition = static_cast<short>(kindPosition + 2);
    return itemIds(*known,
                   call.editionOrList(edition, editionPosition),
                   pillarGiven(pillar, pillarPosition, call),
                   call.settings().reading,
                   call.catalogue());
}

/// The scope as given, known to name something; empty for the whole.
std::string scopeGiven(const Any& given, const coverage::Assessment& assessment)
{
    constexpr short kPosition = 3;
    std::string scope = textArgument(given, kPosition);
    bool known = false;
    assessment.share(scope, known);
    if (!known)
        throw BadArgument("unknown scope: " + scope, kPosition);
    return scope;
}

coverage::Share shareOf(const Any& scope, const coverage::Assessment& assessment)
{
    bool known = false;
    const auto share = assessment.share(scopeGiven(scope, assessment), known);
    if (!share)
        throw NotEnoughData("not assessable");
    return *share;
}

/// The state that a gap must have to be counted; empty for any.
std::string stateWanted(const Any& severity, const catalogue::Vocabulary& vocabulary)
{
    using base::Severity;
    constexpr short kPosition = 4;
    static const std::map<std::string, Severity> kSeverities{
        {"error", Severity::Error},
        {"warning", Severity::Warning},
        {"information", Severity::Information}};
    const std::string text = textArgument(severity, kPosition);
    if (text.empty())
        return {};
    if (const auto code = vocabulary.code("severity", text))
        return coverage::stateOf(kSeverities.at(*code));
    if (const auto state = vocabulary.code("state", text))
        return *state;
    throw BadArgument("unknown severity: " + text, kPosition);
}

std::vector<Any>
matrixRow(const coverage::ElementFigures& figures, const FunctionCall& call, bool rapid)
{
    const coverage::Speaker speaker = call.speaker();
    const std::string pillar =
        figures.placing ? figures.placing->primary->title.in(speaker.language) : std::string();
    const std::string label = coverage::elementLabel(*figures.element, speaker.language);
    if (!figures.in)
        return {cellText(label), cellText(pillar)};
    return {cellText(label),
            cellText(pillar),
            Any(static_cast<double>(figures.level)),
            Any(figures.share.now),
            cellText(rapid ? std::string() : coverage::missingRungs(figures, speaker))};
}

std::vector<Any> gapRow(const coverage::Gap& gap,
                        const coverage::Assessment& assessment,
                        const coverage::Speaker& speaker)
{
    return {cellText(gap.id),
            cellText(speaker.vocabulary.label(
                "state", coverage::stateOf(gap.severity), speaker.language)),
            cellText(coverage::elementLabel(*gap.item, speaker.language)),
            cellText(coverage::missingText(gap, assessment, speaker)),
            cellText(coverage::questionText(gap, assessment, speaker))};
}

} // namespace

Any Functions::version(const Document& document)
{
    return answer("NCS.VERSION",
                  [&]
                  {
                      const FunctionCall call(document);
                      return cellText(NCS_VERSION "; " + call.catalogue().version());
                  });
}

Any Functions::text(const Document& document,
                    const rtl::OUString& id,
                    const Any& field,
                    const Any& language)
{
    return answer("NCS.TEXT",
                  [&]
                  {
                      const FunctionCall call(document);
                      std::string wanted = textArgument(field, 2);
                      if (wanted.empty())
                          wanted = "title";
                      if (!isField(wanted))
                          throw BadArgument("unknown field: " + wanted, 2);
                      const std::string code = call.language(language, 3);
                      const std::string name = trimmedText(id);
                      if (name.empty())
                          return textValue("");
                      const auto* item = itemNamed(name, call.settings().edition, call.catalogue());
                      if (!item)
                          throw BadArgument("unknown item: " + name, 1);
                      return cellText(fieldText(*item, wanted, code, call.catalogue()));
                  });
}

Any Functions::item(const Document& document,
                    double n,
                    const rtl::OUString& kind,
                    const Any& pillar,
                    const Any& edition)
{
    return answer("NCS.ITEM",
                  [&]
                  {
                      const FunctionCall call(document);
                      const auto ids = idsOf(call, kind, pillar, edition, 2);
                      if (!(n >= 1))
                          throw BadArgument("a number of 1 or more expected", 1);
                      const bool isThere = std::floor(n) <= static_cast<double>(ids.size());
                      return cellText(isThere ? ids[static_cast<std::size_t>(n) - 1]
                                              : std::string());
                  });
}

Any Functions::items(const Document& document,
                     const rtl::OUString& kind,
                     const Any& pillar,
                     const Any& edition)
{
    return answer("NCS.ITEMS",
                  [&]
                  {
                      const FunctionCall call(document);
                      Rows rows;
                      for (const std::string& id : idsOf(call, kind, pillar, edition, 1))
                          rows.push_back({cellText(id)});
                      return arrayOf(rows, 1);
                  });
}

Any Functions::pillar(const Document& document, const rtl::OUString& id, const Any& reading)
{
    return answer("NCS.PILLAR",
                  [&]
                  {
                      const FunctionCall call(document);
                      const std::string code = call.reading(reading, 2);
                      const std::string name = trimmedText(id);
                      if (name.empty())
                          return textValue("");
                      const auto* item = itemNamed(name, call.settings().edition, call.catalogue());
                      const auto pillars = item ? pillarIds(*item, code, call.catalogue())
                                                : std::vector<std::string>();
                      if (pillars.empty())
                          throw BadArgument("no item that has a pillar: " + name, 1);
                      std::vector<Any> row;
                      row.reserve(pillars.size());
                      for (const std::string& pillar : pillars)
                          row.push_back(cellText(pillar));
                      return arrayOf({row}, 1);
                  });
}

Any Functions::map(const Document& document,
                   const rtl::OUString& id,
                   const rtl::OUString& framework)
{
    return answer("NCS.MAP",
                  [&]
                  {
                      const FunctionCall call(document);
                      const std::string name = trimmedText(id);
                      const std::string target = trimmedText(framework);
                      if (name.empty() || target.empty())
                          return textValue("");
                      const auto* item = itemNamed(name, call.settings().edition, call.catalogue());
                      if (!item)
                          throw BadArgument("unknown item: " + name, 1);
                      if (!call.catalogue().isFramework(target))
                          throw BadArgument("unknown list: " + target, 2);
                      Rows rows;
                      for (const auto& related :
                           relatedItems(*item, target, call.settings().language, call.catalogue()))
                          rows.push_back({cellText(related.id),
                                          cellText(related.relation),
                                          cellText(related.change),
                                          cellText(related.reason)});
                      constexpr std::size_t kColumns = 4;
                      return arrayOf(rows, kColumns);
                  });
}

Any Functions::level(const Document& document,
                     const Table& draft,
                     const Table& answers,
                     const rtl::OUString& element)
{
    return answer("NCS.LEVEL",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, {}, 4);
                      const std::string name = trimmedText(element);
                      if (name.empty())
                          throw NotEnoughData("no element");
                      const auto* item = assessment.scopeItem(name);
                      const auto* figures = item ? assessment.element(*item) : nullptr;
                      if (!figures)
                          throw BadArgument("unknown element: " + name, 3);
                      if (!figures->in)
                          throw NotEnoughData("not applicable");
                      return Any(static_cast<double>(figures->level));
                  });
}

Any Functions::coverage(const Document& document,
                        const Table& draft,
                        const Table& answers,
                        const Any& scope,
                        const Any& reading)
{
    return answer("NCS.COVERAGE",
                  [&]
                  {
                      FunctionCall call(document);
                      return Any(shareOf(scope, call.assess(draft, answers, reading, 4)).now);
                  });
}

Any Functions::bounds(const Document& document,
                      const Table& draft,
                      const Table& answers,
                      const Any& scope,
                      const rtl::OUString& bound,
                      const Any& reading)
{
    return answer("NCS.BOUNDS",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, reading, 5);
                      const std::string side = base::folded(boundary::toUtf8(bound));
                      if (side != "low" && side != "high")
                          throw BadArgument("low or high expected", 4);
                      const coverage::Share share = shareOf(scope, assessment);
                      return Any(side == "low" ? share.low : share.high);
                  });
}

Any Functions::matrix(const Document& document,
                      const Table& draft,
                      const Table& answers,
                      const Any& reading)
{
    return answer("NCS.MATRIX",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, reading, 3);
                      Rows rows;
                      for (const auto& figures : assessment.elements())
                          rows.push_back(matrixRow(figures, call, assessment.strategy().rapid));
                      return arrayOf(rows, 5);
                  });
}

Any Functions::gaps(const Document& document,
                    const Table& draft,
                    const Table& answers,
                    const Any& scope,
                    const Any& limit,
                    const Any& reading)
{
    return answer("NCS.GAPS",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, reading, 5);
                      const auto atMost = countArgument(limit, 4);
                      Rows rows;
                      for (const auto& gap :
                           coverage::rankedGaps(assessment, scopeGiven(scope, assessment)))
                          if (!atMost || rows.size() < static_cast<std::size_t>(*atMost))
                              rows.push_back(gapRow(gap, assessment, call.speaker()));
                      return arrayOf(rows, 5);
                  });
}

Any Functions::gapcount(const Document& document,
                        const Table& draft,
                        const Table& answers,
                        const Any& scope,
                        const Any& severity,
                        const Any& reading)
{
    return answer(
        "NCS.GAPCOUNT",
        [&]
        {
            FunctionCall call(document);
            const auto& assessment = call.assess(draft, answers, reading, 5);
            const std::string state = stateWanted(severity, call.vocabulary());
            const auto gaps = coverage::rankedGaps(assessment, scopeGiven(scope, assessment));
            const auto counts = [&state](const coverage::Gap& gap)
            { return state.empty() || coverage::stateOf(gap.severity) == state; };
            return Any(static_cast<double>(std::count_if(gaps.begin(), gaps.end(), counts)));
        });
}

Any Functions::explain(const Document& document,
                       const Table& draft,
                       const Table& answers,
                       const Any& scope,
                       const Any& reading)
{
    return answer("NCS.EXPLAIN",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, reading, 4);
                      return cellText(coverage::explain(
                          assessment, scopeGiven(scope, assessment), call.speaker()));
                  });
}

Any Functions::summary(const Document& document,
                       const Table& draft,
                       const Table& answers,
                       const Any& reading)
{
    return answer("NCS.SUMMARY",
                  [&]
                  {
                      FunctionCall call(document);
                      const auto& assessment = call.assess(draft, answers, reading, 3);
                      return cellText(coverage::summary(assessment, call.speaker()));
                  });
}

rtl::OUString Functions::getImplementationName()
{
    return "org.ncsworkbench.comp.Functions";
}

sal_Bool Functions::supportsService(const rtl::OUString& name)
{
    return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> Functions::getSupportedServiceNames()
{
    return boundary::sequenceOf<rtl::OUString>({"org.ncsworkbench.Functions"});
}

} // namespace ncs::uno::addin

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
// NOLINTNEXTLINE(readability-identifier-naming): the name in ncs.components
ncs_Functions_get(css::uno::XComponentContext*, const css::uno::Sequence<css::uno::Any>&)
{
    return cppu::acquire(new ncs::uno::addin::Functions);
}
