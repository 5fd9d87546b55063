// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/figures_cache.hxx"

#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/recent_values.hxx"

#include <tuple>
#include <utility>

namespace ncs::uno::addin
{

Figures::Figures(std::shared_ptr<const Knowledge> knowledge,
                 const strategy::Table& draft,
                 const strategy::Table& answers,
                 const strategy::ReadingContext& context)
    : knowledge_(std::move(knowledge)),
      strategy_(strategy::readStrategy(
          draft, answers, knowledge_->catalogue, knowledge_->vocabulary, context))
{
}

const coverage::Assessment& Figures::in(const std::string& reading)
{
    const std::lock_guard<std::mutex> lock(mutex_);
    auto& assessment = byReading_[reading];
    if (!assessment)
        assessment =
            std::make_unique<coverage::Assessment>(strategy_, knowledge_->catalogue, reading);
    return *assessment;
}

std::shared_ptr<Figures> figuresOf(const std::shared_ptr<const Knowledge>& knowledge,
                                   const Snapshot& draft,
                                   const Snapshot& answers,
                                   const strategy::ReadingContext& context)
{
    // Knowledge, generations of both tables, edition, day 0: all that figures depend on.
    using Key = std::tuple<const Knowledge*, std::uint64_t, std::uint64_t, std::string, long>;
    static boundary::RecentValues<Key, Figures> recent;
    const Key key(knowledge.get(),
                  draft.generation,
                  answers.generation,
                  context.edition,
                  base::dayNumber(context.nullDate));
    return recent.get(
        key,
        [&]
        { return std::make_shared<Figures>(knowledge, *draft.table, *answers.table, context); });
}

std::shared_ptr<const Knowledge>
knowledgeWith(const std::vector<css::uno::Reference<css::table::XCellRange>>& ranges,
              const std::vector<Snapshot>& held)
{
    std::vector<std::uint64_t> key;
    key.reserve(held.size());
    for (const Snapshot& snapshot : held)
        key.push_back(snapshot.generation);
    static boundary::
        RecentValues<std::vector<std::uint64_t>, const Knowledge, boundary::kKeptKnowledge>
            recent;
    if (auto known = recent.find(key))
        return known;
    std::vector<cataloguesheet::Sheet> own;
    for (std::size_t index = 0; index < held.size(); ++index)
        own.push_back({boundary::sheetNameOf(ranges[index]), *held[index].table});
    return recent.get(key, [&own] { return boundary::knowledgeWith(own); });
}

std::shared_ptr<const strategy::Settings>
settingsOf(const std::shared_ptr<const Knowledge>& knowledge, const Snapshot& settings)
{
    /// Keeps the knowledge alive, so that no other one can come to have its address.
    struct Read
    {
        std::shared_ptr<const Knowledge> knowledge;
        strategy::Settings settings;
    };
    using Key = std::pair<const Knowledge*, std::uint64_t>;
    static boundary::RecentValues<Key, const Read> recent;
    const auto read =
        recent.get(Key(knowledge.get(), settings.generation),
                   [&]
                   {
                       return std::make_shared<const Read>(
                           Read{knowledge,
                                strategy::readSettings(
                                    *settings.table, knowledge->catalogue, knowledge->vocabulary)});
                   });
    return {read, &read->settings};
}

} // namespace ncs::uno::addin
