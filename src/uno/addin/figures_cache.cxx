// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/figures_cache.hxx"

#include <algorithm>

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

FiguresCache& FiguresCache::instance()
{
    static FiguresCache cache;
    return cache;
}

std::shared_ptr<Figures> FiguresCache::of(const std::shared_ptr<const Knowledge>& knowledge,
                                          const Snapshot& draft,
                                          const Snapshot& answers,
                                          const strategy::ReadingContext& context)
{
    const Key key(knowledge.get(),
                  draft.generation,
                  answers.generation,
                  context.edition,
                  base::dayNumber(context.nullDate));
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = std::find_if(
        recent_.begin(), recent_.end(), [&key](const auto& entry) { return entry.first == key; });
    if (found != recent_.end())
    {
        recent_.splice(recent_.begin(), recent_, found);
        return recent_.front().second;
    }
    recent_.emplace_front(
        key, std::make_shared<Figures>(knowledge, *draft.table, *answers.table, context));
    if (recent_.size() > kMaxEntries)
        recent_.pop_back();
    return recent_.front().second;
}

} // namespace ncs::uno::addin
