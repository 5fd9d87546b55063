// SPDX-License-Identifier: MPL-2.0
#include "core/layout/catalogue_sheet_plan.hxx"

#include "core/base/text.hxx"
#include "core/cataloguesheet/sheet_format.hxx"
#include "core/layout/formula_pattern.hxx"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace ncs::layout
{

namespace
{

namespace sheet = cataloguesheet;
using catalogue::Item;
using catalogue::LocalText;

constexpr long kTitleRow = 0;
constexpr long kHintRow = 1;
constexpr long kHeadRow = 3;
/// Keys stand in a hidden column of their own at the left.
constexpr long kKeyColumn = 0;
constexpr long kFirstColumn = 1;
constexpr long kEmptySources = 2;
constexpr std::size_t kLongestChoice = 250;

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : "; ") + word;
    return all;
}

class Planner
{
public:
    Planner(const Knowledge& knowledge, const std::string& list, std::string language)
        : knowledge_(knowledge), language_(std::move(language))
    {
        if (list.empty())
            return;
        list_ = knowledge.catalogue.list(list);
        if (list_ == nullptr)
            throw std::logic_error("no such list: " + list);
        for (const Item& item : knowledge.catalogue.items())
            if (item.list == list)
                items_.push_back(&item);
    }

    PlannedSheet plan()
    {
        plan_.key = "catalogue";
        plan_.name = knowledge_.words.say("catalogue.sheet", language_);
        plan_.page = "ncs-page-wide";
        plan_.columns.push_back({{{kKeyColumn, 0}, {kKeyColumn, 0}}, 10, true});
        text({kFirstColumn, kTitleRow},
             "ncs-title-small",
             list_ == nullptr ? knowledge_.words.say("catalogue.title", language_)
                              : list_->title.in(language_));
        text({kFirstColumn, kHintRow},
             "ncs-hint",
             knowledge_.words.say("catalogue.hint", language_));
        const long itemRow = planHead();
        planItems(itemRow);
        return std::move(plan_);
    }

private:
    void text(const Address& at, const std::string& style, std::string value)
    {
        plan_.cells.push_back(
            {at, style, value.empty() ? Content::Nothing : Content::Text, std::move(value), 0});
    }

    void key(const Address& at, const std::string& key)
    {
        plan_.cells.push_back({at, "ncs-key", Content::Formula, "=" + textLiteral(key), 0});
    }

    const catalogue::Column& words(const std::string& key) const
    {
        return *knowledge_.vocabulary.column(key);
    }

    void help(const Range& range, const std::string& key, const std::string& source)
    {
        const catalogue::Column& column = words(key);
        plan_.validations.push_back(
            {range, source, column.label.in(language_), column.help.in(language_)});
    }

    std::string headValue(const std::string& row) const
    {
        if (list_ == nullptr)
            return row == "version" ? "1" : std::string();
        if (row == "id")
            return list_->id;
        if (row == "title")
            return list_->title.in("en");
        if (row == "edition")
            return items_.empty() ? std::string() : items_.front()->edition;
        if (row == "version")
            return list_->version;
        return row == "provider" ? list_->provider : list_->licence;
    }

    void headRow(long row, const std::string& code, const catalogue::Source& source)
    {
        text({kKeyColumn, row}, "ncs-key", code);
        text({kFirstColumn, row},
             "ncs-setting-label",
             knowledge_.words.say("catalogue.head-" + code, language_));
        const bool isSource = code == sheet::kSourceRow;
        text({kFirstColumn + 1, row}, "ncs-input-text", isSource ? source.text : headValue(code));
        text({kFirstColumn + 2, row}, "ncs-input-text", source.id);
        text({kFirstColumn + 3, row}, "ncs-input-text", source.url);
    }

    std::string inLanguage(const std::string& label, const std::string& language) const
    {
        return knowledge_.words.say(
            "catalogue.translated",
            language_,
            {label, knowledge_.vocabulary.label("language", language, language_)});
    }

    void titleRow(long row, const std::string& language, const std::string& title)
    {
        text({kKeyColumn, row}, "ncs-key", sheet::kTitleIn + language);
        text({kFirstColumn, row},
             "ncs-setting-label",
             inLanguage(knowledge_.words.say("catalogue.head-title", language_), language));
        text({kFirstColumn + 1, row}, "ncs-input-text", title);
    }

    /// Gives the row of the items' keys.
    long planHead()
    {
        const std::vector<std::string> columns{sheet::kHeadKey,
                                               sheet::kHeadLabel,
                                               sheet::kHeadValue,
                                               sheet::kHeadId,
                                               sheet::kHeadAddress};
        plan_.rows.push_back({{{0, kHeadRow}, {0, kHeadRow}}, kKeyRowHeight, true});
        long row = kHeadRow + 2;
        for (const std::string& code : sheet::headRows())
            headRow(row++, code, {});
        if (list_ != nullptr)
            for (const auto& [language, title] : list_->title.all())
                if (language != "en")
                    titleRow(row++, language, title);
        if (list_ != nullptr)
            for (const catalogue::Source& source : list_->sources)
                headRow(row++, sheet::kSourceRow, source);
        for (long spare = 0; spare < kEmptySources; ++spare)
            headRow(row++, sheet::kSourceRow, {});
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            const long at = static_cast<long>(index);
            key({at, kHeadRow}, columns[index]);
            if (at == kKeyColumn)
                continue;
            text({at, kHeadRow + 1}, "ncs-header", words(columns[index]).label.in(language_));
            if (at > kFirstColumn)
                help({{at, kHeadRow + 2}, {at, row - 1}}, columns[index], "");
        }
        return row + 1;
    }

    /// Languages in which the list's items are written, English apart.
    std::set<std::string> languages() const
    {
        std::set<std::string> found;
        for (const Item* item : items_)
            for (const auto& text : item->title.all())
                found.insert(text.first);
        found.erase("en");
        return found;
    }

    std::vector<sheet::ItemKey> columns() const
    {
        std::vector<sheet::ItemKey> keys;
        for (const sheet::ItemColumn& column : sheet::itemColumns())
            keys.push_back({column.field, ""});
        for (const std::string& language : languages())
            for (const sheet::ItemColumn& column : sheet::itemColumns())
                if (column.isText)
                    keys.push_back({column.field, language});
        return keys;
    }

    std::string listSource(const std::string& list) const
    {
        std::vector<std::string> labels;
        if (list == "pillar")
            for (const Item* pillar : knowledge_.catalogue.pillars())
                labels.push_back(pillar->shortTitle.in(language_));
        else
            for (const catalogue::ListValue& value : knowledge_.vocabulary.values(list))
                labels.push_back(value.label.in(language_));
        std::string source;
        for (const std::string& label : labels)
        {
            const std::string next = (source.empty() ? "" : ";") + textLiteral(label);
            // More than this a workbook of the other kind (.xlsx) cannot hold; the rest is typed.
            if (base::lengthInCharacters(source + next) <= kLongestChoice)
                source += next;
        }
        return source;
    }

    void planItems(long keyRow)
    {
        plan_.rows.push_back({{{0, keyRow}, {0, keyRow}}, kKeyRowHeight, true});
        const long first = keyRow + 2;
        const long last = first + static_cast<long>(items_.size()) + kSpareCatalogueRows - 1;
        long at = kFirstColumn;
        for (const sheet::ItemKey& field : columns())
        {
            const sheet::ItemColumn& column = *sheet::itemColumn(field.field);
            const std::string base = sheet::keyOf({field.field, ""});
            const Range data{{at, first}, {at, last}};
            std::string label = words(base).label.in(language_);
            if (!field.language.empty())
                label = inLanguage(label, field.language);
            key({at, keyRow}, sheet::keyOf(field));
            text({at, keyRow + 1}, "ncs-header", label);
            plan_.columns.push_back({data, column.width, false});
            plan_.areas.push_back({data, "ncs-input-text", 0});
            help(data, base, column.list.empty() ? "" : listSource(column.list));
            for (std::size_t index = 0; index < items_.size(); ++index)
            {
                std::string value = valueOf(*items_[index], field);
                if (!value.empty())
                    text({at, first + static_cast<long>(index)}, "", std::move(value));
            }
            ++at;
        }
        plan_.print = Range{{kFirstColumn, 0}, {at - 1, first + static_cast<long>(items_.size())}};
        plan_.growing.push_back({{kFirstColumn, first}, {at - 1, last}});
    }

    static std::string in(const LocalText& text, const std::string& language)
    {
        const auto found = text.all().find(language.empty() ? "en" : language);
        return found == text.all().end() ? std::string() : found->second;
    }

    std::string yesNo(bool value) const
    {
        return knowledge_.vocabulary.label("yes-no", value ? "yes" : "no", language_);
    }

    std::string pillarNames(const std::vector<const Item*>& pillars) const
    {
        std::vector<std::string> names;
        for (const Item* pillar : pillars)
            if (pillar != nullptr)
                names.push_back(pillar->shortTitle.in(language_));
        return joined(names);
    }

    /// The pillars of an item in a reading: first the primary one.
    std::vector<const Item*> pillarsOf(const Item& item, const std::string& reading) const
    {
        std::vector<const Item*> pillars;
        if (item.kind == catalogue::Kind::Element)
        {
            const catalogue::Placing* placing = knowledge_.catalogue.placing(item, reading);
            if (placing == nullptr)
                return pillars;
            pillars.push_back(placing->primary);
            pillars.insert(pillars.end(), placing->secondary.begin(), placing->secondary.end());
        }
        else if (reading == "gca" && !item.pillar.empty())
        {
            pillars.push_back(knowledge_.catalogue.item(item.pillar));
            for (const std::string& id : item.secondaryPillars)
                pillars.push_back(knowledge_.catalogue.item(id));
        }
        return pillars;
    }

    std::string placeValue(const Item& item, const std::string& field) const
    {
        const bool isGci = field.compare(0, 3, "gci") == 0;
        std::vector<const Item*> pillars = pillarsOf(item, isGci ? "gci" : "gca");
        if (pillars.empty() || (isGci && pillars == pillarsOf(item, "gca")))
            return {};
        if (field == "gca" || field == "gci")
            return pillarNames({pillars.front()});
        pillars.erase(pillars.begin());
        return pillarNames(pillars);
    }

    std::string listed(const std::string& list, std::string_view code) const
    {
        return knowledge_.vocabulary.label(list, std::string(code), language_);
    }

    std::string valueOf(const Item& item, const sheet::ItemKey& key) const
    {
        const std::string& field = key.field;
        if (field == "number")
            return item.number;
        if (field == "title")
            return in(item.title, key.language);
        if (field == "kind")
            return listed("item-kind", catalogue::name(item.kind));
        if (field == "assessed")
            return yesNo(item.assessable);
        if (field == "gloss")
            return in(item.gloss, key.language);
        if (field.compare(0, 8, "question") == 0)
        {
            const auto index = static_cast<std::size_t>(field.back() - '1');
            return index < item.questions.size() ? in(item.questions[index], key.language)
                                                 : std::string();
        }
        if (field.compare(0, 3, "gca") == 0 || field.compare(0, 3, "gci") == 0)
            return placeValue(item, field);
        if (field == "reason")
            return in(item.kind == catalogue::Kind::Element
                          ? knowledge_.catalogue.placingReason(item)
                          : item.reason,
                      key.language);
        if (field == "short")
            return in(item.shortTitle, key.language);
        if (field == "indicators")
            return joined(item.kind == catalogue::Kind::Element
                              ? knowledge_.catalogue.relatedIndicators(item)
                              : std::vector<std::string>());
        return plainValue(item, field);
    }

    std::string plainValue(const Item& item, const std::string& field) const
    {
        if (field == "id")
            return item.id;
        if (field == "key")
            return item.concept_;
        if (field == "parent")
            return item.parent;
        if (field == "source")
            return item.source;
        if (field == "locator")
            return item.locator;
        if (field == "standing")
            return listed("standing", catalogue::name(item.standing));
        if (field == "placeholder")
            return yesNo(item.placeholder);
        if (field == "withdrawn")
            return yesNo(item.withdrawn);
        if (field == "symbol")
            return item.symbol;
        return field == "colour" ? item.colour : std::string();
    }

    const Knowledge& knowledge_;
    std::string language_;
    const catalogue::List* list_ = nullptr;
    std::vector<const Item*> items_;
    PlannedSheet plan_;
};

} // namespace

PlannedSheet
planCatalogueSheet(const Knowledge& knowledge, const std::string& list, const std::string& language)
{
    return Planner(knowledge, list, language).plan();
}

} // namespace ncs::layout
