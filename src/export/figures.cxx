// SPDX-License-Identifier: MPL-2.0
#include "export/figures.hxx"

#include <algorithm>

namespace ncs::report
{

namespace
{

using coverage::Assessment;
using coverage::ElementFigures;

Figure
itemFigure(const std::string& scope, const catalogue::Item& item, const std::string& language)
{
    Figure figure;
    figure.scope = scope;
    figure.id = item.id;
    figure.number = item.number;
    figure.title = item.title.in(language);
    return figure;
}

Figure elementFigure(const ElementFigures& element, const std::string& language)
{
    Figure figure = itemFigure("element", *element.element, language);
    if (element.placing && element.placing->primary)
        figure.pillar = element.placing->primary->id;
    figure.in = element.in;
    if (element.in)
        figure.share = element.share;
    figure.level = element.level;
    figure.target = element.target;
    figure.weight = element.weight;
    figure.committed = element.in && element.committed ? 1 : 0;
    figure.elements = element.in ? 1 : 0;
    for (std::size_t rung = 0; rung < strategy::kRungCount; ++rung)
        if (!element.rungs[rung])
            figure.missing.emplace_back(strategy::name(static_cast<strategy::Rung>(rung)));
    return figure;
}

/// Counts the elements that are in and committed, among those that `belongs` names.
template <class Belongs>
void countElements(Figure& figure, const Assessment& assessment, const Belongs& belongs)
{
    for (const ElementFigures& element : assessment.elements())
    {
        if (!element.in || !belongs(element))
            continue;
        ++figure.elements;
        figure.committed += element.committed ? 1 : 0;
    }
}

std::vector<Figure> figuresIn(const Assessment& assessment, const std::string& language)
{
    std::vector<Figure> figures;
    Figure whole;
    whole.scope = "whole";
    whole.share = assessment.whole();
    countElements(whole, assessment, [](const ElementFigures&) { return true; });
    figures.push_back(std::move(whole));
    for (const coverage::PillarFigures& pillar : assessment.pillars())
    {
        Figure figure = itemFigure("pillar", *pillar.pillar, language);
        figure.share = pillar.share;
        figure.committed = pillar.committed;
        figure.elements = pillar.primary;
        figures.push_back(std::move(figure));
    }
    const std::string& edition = assessment.strategy().context.edition;
    for (const catalogue::Item* area :
         assessment.catalogue().itemsOf(catalogue::Kind::FocusArea, edition))
    {
        Figure figure = itemFigure("focus-area", *area, language);
        figure.share = assessment.focusArea(*area);
        countElements(figure,
                      assessment,
                      [area](const ElementFigures& element)
                      { return element.element->parent == area->id; });
        figures.push_back(std::move(figure));
    }
    for (const ElementFigures& element : assessment.elements())
        figures.push_back(elementFigure(element, language));
    for (Figure& figure : figures)
        figure.reading = assessment.reading();
    return figures;
}

} // namespace

std::vector<Figure> figuresOf(const Assessment& assessment, const std::string& language)
{
    std::vector<Figure> figures = figuresIn(assessment, language);
    for (const catalogue::Reading& reading : assessment.catalogue().readings())
    {
        if (reading.id == assessment.reading())
            continue;
        const Assessment other(assessment.strategy(), assessment.catalogue(), reading.id);
        std::vector<Figure> more = figuresIn(other, language);
        std::move(more.begin(), more.end(), std::back_inserter(figures));
    }
    return figures;
}

} // namespace ncs::report
