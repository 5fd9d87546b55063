// SPDX-License-Identifier: MPL-2.0
#include "core/cataloguesheet/sheet_reader.hxx"

#include "core/base/text.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/cataloguesheet/finding_places.hxx"
#include "core/cataloguesheet/sheet_cells.hxx"
#include "core/cataloguesheet/sheet_format.hxx"

#include <algorithm>

namespace ncs::cataloguesheet
{

namespace
{

using catalogue::Item;
using catalogue::Kind;
using catalogue::LocalText;

const std::vector<std::string>& listSeparators()
{
    static const std::vector<std::string> kSeparators{";", "；", "؛", "\n", "\r"};
    return kSeparators;
}

class Reader
{
public:
    Reader(const Sheet& sheet,
           const catalogue::Vocabulary& vocabulary,
           const catalogue::RawCatalogue& raw,
           base::Findings& findings)
        : sheet_(sheet), vocabulary_(vocabulary), raw_(raw), findings_(findings),
          cells_(sheet.cells)
    {
    }

    bool holdsTables()
    {
        if (!cells_.holdsTables())
            report("own.no-tables", 0, 0);
        return cells_.holdsTables();
    }

    catalogue::RawList head()
    {
        catalogue::RawList raw;
        raw.origin = origin(cells_.headKeys());
        for (long row = cells_.firstHead(); row < cells_.endOfHead(); ++row)
            headRow(row, raw);
        for (const char* needed : {"id", "title", "version"})
            if (headRows_.count(needed) == 0 || headText(headRows_[needed], kHeadValue).empty())
                reportMissing(needed);
        if (raw.list.sources.empty())
            reportMissing(kSourceRow);
        return raw;
    }

    void items(catalogue::RawList& list)
    {
        std::size_t elements = 0;
        for (const auto& [key, column] : cells_.itemColumns())
            if (!itemKey(key))
                report("own.column-unknown", cells_.itemKeys(), column, {key});
        for (row_ = cells_.firstItem(); row_ < cells_.endOfItems(); ++row_)
        {
            if (isEmptyRow())
                continue;
            reportCells();
            if (list.items.size() >= catalogue::kMaxItems)
                return report(
                    "catalogue.too-many-items", row_, 0, {std::to_string(catalogue::kMaxItems)});
            list.items.push_back({item(list), origin(row_)});
            const Item& read = list.items.back().item;
            elements += read.kind == Kind::Element && read.assessable ? 1 : 0;
            if (elements == kMostElements + 1)
                report("own.too-many-elements",
                       row_,
                       column("title"),
                       {std::to_string(kMostElements)});
        }
        if (list.items.empty())
            report("own.no-items", cells_.firstItem(), column("title"));
        if (elements > 0 && list.edition.empty())
            reportMissing("edition");
        setParents(list);
    }

    catalogue::RawMapping places(const catalogue::RawList& list)
    {
        catalogue::RawMapping mapping;
        mapping.head.list = list.list;
        mapping.head.list.id = "map." + list.list.id;
        mapping.head.origin = list.origin;
        for (const catalogue::RawItem& raw : list.items)
        {
            row_ = raw.origin.line - kFirstRow;
            if (raw.item.kind == Kind::Element)
                place(raw, mapping);
        }
        return mapping;
    }

    std::vector<catalogue::RawRelations> relations(const catalogue::RawList& list)
    {
        std::map<std::string, std::string> listOf;
        for (const catalogue::RawList& other : raw_.lists)
            for (const catalogue::RawItem& raw : other.items)
                listOf[raw.item.id] = other.list.id;
        std::map<std::string, catalogue::RawRelations> byList;
        for (const catalogue::RawItem& raw : list.items)
        {
            row_ = raw.origin.line - kFirstRow;
            for (const std::string& id : words("related"))
            {
                const auto other = listOf.find(id);
                if (other == listOf.end() || other->second == list.list.id)
                {
                    report("relations.item-unknown", row_, column("related"), {id});
                    continue;
                }
                catalogue::RawRelations& relations = byList[other->second];
                relations.relations.push_back(relation(raw, id));
            }
        }
        std::vector<catalogue::RawRelations> all;
        for (auto& [other, relations] : byList)
        {
            relations.head.list = list.list;
            relations.head.list.id = "map." + list.list.id + "." + other;
            relations.head.origin = list.origin;
            relations.from = list.list.id;
            relations.to = other;
            all.push_back(std::move(relations));
        }
        return all;
    }

private:
    catalogue::Origin origin(long row) const { return {sheet_.name, row + kFirstRow}; }

    void
    report(const std::string& rule, long row, long column, std::vector<std::string> arguments = {})
    {
        findings_.push_back({rule,
                             base::Severity::Error,
                             base::Certainty::Certain,
                             {sheet_.name, row, std::max(column, 0L)},
                             "",
                             std::move(arguments)});
    }

    /// At the row of the head where it belongs; without one, at the head's titles.
    void reportMissing(const std::string& key)
    {
        const auto row = headRows_.find(key);
        const long at = row == headRows_.end() ? cells_.headTitles() : row->second;
        report("own.head-missing", at, cells_.headColumn(kHeadValue), {key});
    }

    std::string headText(long row, const std::string& key) const
    {
        return cells_.text(row, cells_.headColumn(key), vocabulary_);
    }

    void headRow(long row, catalogue::RawList& raw)
    {
        const std::string key = headText(row, kHeadKey);
        const std::string value = headText(row, kHeadValue);
        if (key.empty())
            return;
        headRows_.emplace(key, row);
        checkLength(row, cells_.headColumn(kHeadValue), value);
        if (key == "id")
            raw.list.id = value;
        else if (key == "title")
            raw.list.title.set("en", value);
        else if (key.compare(0, kTitleIn.size(), kTitleIn) == 0 && !value.empty())
            raw.list.title.set(key.substr(kTitleIn.size()), value);
        else if (key == "edition")
            raw.edition = value;
        else if (key == "version")
            raw.list.version = value;
        else if (key == "provider")
            raw.list.provider = value;
        else if (key == "licence")
            raw.list.licence = value;
        else if (key == kSourceRow && !value.empty())
        {
            const std::string id = headText(row, kHeadId);
            raw.list.sources.push_back(
                {id.empty() ? "source" + std::to_string(raw.list.sources.size() + 1) : id,
                 headText(row, kHeadAddress),
                 value});
        }
    }

    long column(const std::string& field) const { return cells_.itemColumn(keyOf({field, ""})); }

    std::string text(const std::string& field) const
    {
        return cells_.text(row_, column(field), vocabulary_);
    }

    void checkLength(long row, long column, const std::string& text)
    {
        if (base::lengthInCharacters(text) > catalogue::kMaxTextCharacters)
            report(
                "own.text-too-long", row, column, {std::to_string(catalogue::kMaxTextCharacters)});
    }

    bool isEmptyRow() const
    {
        return std::all_of(cells_.itemColumns().begin(),
                           cells_.itemColumns().end(),
                           [this](const auto& named)
                           {
                               const strategy::Cell& cell = cells_.at(row_, named.second);
                               const auto* written = std::get_if<std::string>(&cell);
                               return std::holds_alternative<std::monostate>(cell) ||
                                      (written != nullptr && vocabulary_.isBlank(*written));
                           });
    }

    /// What no reader of one field could say.
    void reportCells()
    {
        for (const auto& [key, column] : cells_.itemColumns())
        {
            if (cells_.isError(row_, column))
                report("cell.error", row_, column);
            else if (cells_.isDoubtful(row_, column))
                report("own.number-doubtful", row_, column);
            else
                checkLength(row_, column, cells_.text(row_, column, vocabulary_));
        }
    }

    std::vector<std::string> words(const std::string& field) const
    {
        std::vector<std::string> found;
        for (const std::string& part : base::split(text(field), listSeparators()))
            if (!vocabulary_.isBlank(part))
                found.push_back(base::trimmed(part));
        return found;
    }

    LocalText local(const std::string& field) const
    {
        LocalText all;
        for (const auto& [key, column] : cells_.itemColumns())
        {
            const auto parts = itemKey(key);
            std::string words = cells_.text(row_, column, vocabulary_);
            if (parts && parts->field == field && !words.empty())
                all.set(parts->language.empty() ? "en" : parts->language, std::move(words));
        }
        return all;
    }

    /// A value of a list by its code or label; `otherwise` for a blank cell.
    std::string listed(const std::string& field, const std::string& list, std::string otherwise)
    {
        const std::string written = text(field);
        if (written.empty())
            return otherwise;
        if (auto code = vocabulary_.code(list, written))
            return *code;
        report("own.value-unknown", row_, column(field), {written});
        return otherwise;
    }

    bool flag(const std::string& field, bool otherwise)
    {
        return listed(field, "yes-no", otherwise ? "yes" : "no") == "yes";
    }

    std::string pillar(const std::string& written, const std::string& field)
    {
        const std::string wanted = base::folded(written);
        const auto says = [&wanted](const LocalText& text)
        {
            return std::any_of(text.all().begin(),
                               text.all().end(),
                               [&wanted](const auto& each)
                               { return base::folded(each.second) == wanted; });
        };
        for (const catalogue::RawList& list : raw_.lists)
            for (const catalogue::RawItem& raw : list.items)
                if (raw.item.kind == Kind::Pillar &&
                    (raw.item.id == written || says(raw.item.title) || says(raw.item.shortTitle)))
                    return raw.item.id;
        report("own.value-unknown", row_, column(field), {written});
        return {};
    }

    std::string primary(const std::string& field)
    {
        const std::string written = text(field);
        return written.empty() ? std::string() : pillar(written, field);
    }

    std::vector<std::string> pillars(const std::string& field)
    {
        std::vector<std::string> ids;
        for (const std::string& written : words(field))
            if (std::string id = pillar(written, field); !id.empty())
                ids.push_back(std::move(id));
        return ids;
    }

    Item item(const catalogue::RawList& list)
    {
        Item item;
        item.list = list.list.id;
        item.edition = list.edition;
        item.kind =
            catalogue::kindNamed(listed("kind", "item-kind", "element")).value_or(Kind::Element);
        item.number = text("number");
        item.id = text("id");
        if (item.id.empty())
            item.id = list.list.id + "." + base::folded(item.number);
        item.concept_ = text("key");
        if (item.concept_.empty())
        {
            item.concept_ = item.id;
            std::replace(item.concept_.begin(), item.concept_.end(), '.', '-');
        }
        item.parent = text("parent");
        item.withdrawn = flag("withdrawn", false);
        item.placeholder = flag("placeholder", false);
        item.assessable = flag("assessed", item.kind == Kind::Element && !item.placeholder);
        item.standing = catalogue::standingNamed(listed("standing", "standing", "own"))
                            .value_or(catalogue::Standing::Own);
        item.source = text("source");
        if (item.source.empty() && !list.list.sources.empty())
            item.source = list.list.sources.front().id;
        item.locator = text("locator");
        if (item.locator.empty())
            item.locator = item.number;
        item.symbol = text("symbol");
        item.colour = text("colour");
        item.title = local("title");
        item.shortTitle = local("short");
        if (item.shortTitle.empty())
            item.shortTitle = item.title;
        item.gloss = local("gloss");
        for (int n = 1; n <= kQuestions; ++n)
        {
            LocalText question = local("question" + std::to_string(n));
            if (!question.empty())
                item.questions.push_back(std::move(question));
        }
        if (item.kind == Kind::Element)
        {
            if (item.number.empty())
                report("own.number-missing", row_, column("number"));
            return item;
        }
        item.pillar = primary("gca");
        item.secondaryPillars = pillars("gca-also");
        item.reason = local("reason");
        return item;
    }

    /// An item stands under the one whose number begins its own, unless it says otherwise.
    void setParents(catalogue::RawList& list)
    {
        std::map<std::string, std::string> idOf;
        for (const catalogue::RawItem& raw : list.items)
            idOf.emplace(raw.item.number, raw.item.id);
        for (catalogue::RawItem& raw : list.items)
        {
            const std::size_t dot = raw.item.number.rfind('.');
            if (!raw.item.parent.empty() || dot == std::string::npos)
                continue;
            const auto above = idOf.find(raw.item.number.substr(0, dot));
            if (above != idOf.end())
                raw.item.parent = above->second;
        }
    }

    void place(const catalogue::RawItem& raw, catalogue::RawMapping& mapping)
    {
        catalogue::RawPlace place;
        place.list = raw.item.list;
        place.key = raw.item.concept_;
        place.origin = raw.origin;
        place.indicators = words("indicators");
        place.reason = local("reason");
        catalogue::RawPlacing gca{"gca", primary("gca"), pillars("gca-also"), raw.origin};
        catalogue::RawPlacing gci{"gci", primary("gci"), pillars("gci-also"), raw.origin};
        if (text("gci").empty() && text("gci-also").empty())
        {
            gci.primary = gca.primary;
            gci.secondary = gca.secondary;
        }
        for (catalogue::RawPlacing* placing : {&gca, &gci})
            if (!placing->primary.empty() || !placing->secondary.empty())
                place.placings.push_back(std::move(*placing));
        // Without a place of its own it stands where the same concept stands in every list.
        if (!place.placings.empty())
            mapping.places.push_back(std::move(place));
    }

    catalogue::RawRelation relation(const catalogue::RawItem& raw, const std::string& to)
    {
        catalogue::RawRelation relation;
        relation.from = raw.item.id;
        relation.to = to;
        relation.relation =
            catalogue::relationNamed(listed("relation", "relation", "intersects-with"))
                .value_or(catalogue::Relation::IntersectsWith);
        relation.confidence = "medium";
        relation.standing = raw.item.standing;
        relation.origin = raw.origin;
        const std::string reason = text("related-reason");
        relation.reason.set("en", reason);
        if (reason.empty())
            report("own.relation-unreasoned", row_, column("related-reason"), {to});
        return relation;
    }

    const Sheet& sheet_;
    const catalogue::Vocabulary& vocabulary_;
    const catalogue::RawCatalogue& raw_;
    base::Findings& findings_;
    SheetCells cells_;
    long row_ = 0;
    std::map<std::string, long> headRows_; ///< where each key of the head stands first
};

bool isFixed(const catalogue::RawList& list)
{
    return std::any_of(list.items.begin(),
                       list.items.end(),
                       [](const catalogue::RawItem& raw)
                       { return raw.item.kind == Kind::Pillar || raw.item.kind == Kind::Country; });
}

/// In the place of the list with its id, or after all others.
void put(catalogue::RawList list, catalogue::RawCatalogue& raw)
{
    const auto old = std::find_if(raw.lists.begin(),
                                  raw.lists.end(),
                                  [&list](const catalogue::RawList& each)
                                  { return each.list.id == list.list.id; });
    if (old == raw.lists.end())
    {
        raw.lists.push_back(std::move(list));
        return;
    }
    catalogue::RawReleased released{{}, list.origin};
    for (const catalogue::RawItem& item : old->items)
        released.ids.push_back(item.item.id);
    raw.released.push_back(std::move(released));
    *old = std::move(list);
}

} // namespace

void addSheetCatalogue(const Sheet& sheet,
                       const catalogue::Vocabulary& vocabulary,
                       catalogue::RawCatalogue& raw,
                       base::Findings& findings)
{
    const std::size_t before = findings.size();
    Reader reader(sheet, vocabulary, raw, findings);
    if (!reader.holdsTables())
        return;
    catalogue::RawList list = reader.head();
    const bool isHeadWhole = findings.size() == before;
    reader.items(list);
    const auto replaced = std::find_if(raw.lists.begin(),
                                       raw.lists.end(),
                                       [&list](const catalogue::RawList& each)
                                       { return each.list.id == list.list.id; });
    const bool isReplacingFixed = replaced != raw.lists.end() && isFixed(*replaced);
    if (isReplacingFixed)
        findings.push_back({"own.list-fixed",
                            base::Severity::Error,
                            base::Certainty::Certain,
                            {sheet.name, list.origin.line - kFirstRow, 0},
                            "",
                            {list.list.id}});
    catalogue::RawMapping mapping = reader.places(list);
    std::vector<catalogue::RawRelations> relations = reader.relations(list);
    // Without a name every item would seem to be in the wrong list.
    if (!isHeadWhole || isReplacingFixed)
        return;
    put(std::move(list), raw);
    if (!mapping.places.empty())
        raw.mappings.push_back(std::move(mapping));
    for (catalogue::RawRelations& each : relations)
        raw.relations.push_back(std::move(each));
}

} // namespace ncs::cataloguesheet
