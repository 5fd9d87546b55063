// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/instruments.hxx"

namespace ncs::coverage
{

namespace
{

using catalogue::Item;
using catalogue::Kind;

/// The list that holds ITU's instruments, by the start of its id.
constexpr const char* kInstruments = "itu";

/// A paragraph of the pillar's own section: it stands directly under a heading of that pillar.
bool isParagraphOf(const Item& item, const Item& pillar, const catalogue::Catalogue& catalogue)
{
    const Item* heading = item.parent.empty() ? nullptr : catalogue.item(item.parent);
    return item.pillar == pillar.id && heading != nullptr && heading->parent.empty() &&
           heading->pillar == pillar.id;
}

} // namespace

std::vector<const Item*> instrumentsFor(const Item& item, const catalogue::Catalogue& catalogue)
{
    std::vector<const Item*> found;
    if (item.kind == Kind::Pillar)
    {
        for (const Item* instrument : catalogue.itemsOf(Kind::Instrument, {}))
            if (isParagraphOf(*instrument, item, catalogue))
                found.push_back(instrument);
        return found;
    }
    for (const catalogue::Link& link : catalogue.links(item, kInstruments))
        if (link.to->kind == Kind::Instrument)
            found.push_back(link.to);
    return found;
}

std::string
instrumentsText(const Item& item, const catalogue::Catalogue& catalogue, const Speaker& speaker)
{
    std::string text;
    for (const Item* instrument : instrumentsFor(item, catalogue))
    {
        const std::string& title = instrument->shortTitle.in(speaker.language);
        const std::string named =
            speaker.words.say("instruments.item", speaker.language, {title, instrument->locator});
        text = text.empty()
                   ? named
                   : speaker.words.say("coverage.list-pair", speaker.language, {text, named});
    }
    return text;
}

} // namespace ncs::coverage
