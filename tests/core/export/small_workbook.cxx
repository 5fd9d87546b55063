// SPDX-License-Identifier: MPL-2.0
#include "core/export/small_workbook.hxx"

#include "core/base/number_text.hxx"

#include <fstream>
#include <stdexcept>

namespace ncs::support
{

namespace
{

constexpr std::size_t kAmountColumn = 9;

} // namespace

const Knowledge& wholeKnowledge()
{
    static const std::shared_ptr<const Knowledge> knowledge = []
    {
        const auto loaded = loadKnowledge(
            [](const std::string& file) {
                return std::make_unique<std::ifstream>(NCS_SOURCE_DIR "/extension/" + file,
                                                       std::ios::binary);
            });
        if (loaded)
            return loaded.value();
        std::string faults = "The shipped knowledge cannot be read:";
        for (const base::Finding& finding : loaded.error())
            faults += "\n" + finding.place.source + ":" + std::to_string(finding.place.row) + " " +
                      finding.rule;
        throw std::runtime_error(faults);
    }();
    return *knowledge;
}

strategy::Table tableOf(const std::vector<std::string>& keys,
                        const std::vector<std::vector<std::string>>& rows)
{
    strategy::Table table;
    const strategy::Row keyRow(keys.begin(), keys.end());
    table.rows = {keyRow, keyRow};
    for (const auto& texts : rows)
    {
        strategy::Row row(keys.size());
        for (std::size_t column = 0; column < texts.size(); ++column)
            if (!texts[column].empty())
                row[column] = texts[column];
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string textAt(const strategy::Row& row, std::size_t column)
{
    const strategy::Cell& cell = row.at(column);
    if (const double* number = std::get_if<double>(&cell))
        return base::shortestDecimal(*number);
    const std::string* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string();
}

void SmallWorkbook::draft(const std::vector<std::vector<std::string>>& rows)
{
    draftTable = tableOf({"measure.id",
                          "measure.text",
                          "measure.kind",
                          "measure.element",
                          "measure.lead",
                          "measure.funding",
                          "measure.end",
                          "measure.kpi",
                          "measure.target",
                          "measure.amount",
                          "measure.currency"},
                         rows);
    for (std::size_t row = 2; row < draftTable.rows.size(); ++row)
    {
        const std::string amount = textAt(draftTable.rows[row], kAmountColumn);
        if (!amount.empty())
            draftTable.rows[row][kAmountColumn] = std::stod(amount);
    }
}

void SmallWorkbook::answers(const std::vector<std::vector<std::string>>& rows)
{
    answerTable = tableOf({"answer.element", "answer.value", "answer.reason"}, rows);
}

coverage::Assessment SmallWorkbook::assessment(const std::string& reading)
{
    const Knowledge& knowledge = wholeKnowledge();
    strategy = strategy::readStrategy(
        draftTable, answerTable, knowledge.catalogue, knowledge.vocabulary, {});
    return {strategy, knowledge.catalogue, reading};
}

coverage::Speaker SmallWorkbook::speaker() const
{
    const Knowledge& knowledge = wholeKnowledge();
    return {knowledge.words, knowledge.vocabulary, "en"};
}

} // namespace ncs::support
