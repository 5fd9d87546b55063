// SPDX-License-Identifier: MPL-2.0
/// What a panel of the sidebar shows, free of any window: lines from top to bottom, and what a
/// click on them is meant to do. Words are in the reader's language.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ncs::guidance
{

struct Action
{
    enum class Kind
    {
        None,
        GoToCell,     ///< `sheet` and `cell`
        Command,      ///< `target` is what follows "org.ncsworkbench:"
        ShowReading,  ///< `target` is a reading, or empty for the workbook's
        ShowElement,  ///< `number` among those of the row
        ShowSeverity, ///< `target` is a severity, or empty for all; so below
        ShowPillar,
        ShowSheet,
        ShowPage, ///< `number` from 0
        Tick      ///< question `number` of the concept `target`
    };
    Kind kind = Kind::None;
    std::string target;
    std::string sheet;
    std::string cell;
    long number = 0;
};

enum class Tone
{
    Plain,
    Strong,
    Muted,
    Missing,
    Partial,
    Nearly
};

/// Words that do something.
struct Link
{
    std::string text;
    std::string about; ///< in full, for those who do not see where it stands; may be empty
    Action action;
};

struct Line
{
    enum class Kind
    {
        Text,  ///< `text`, in as many lines as it needs
        Links, ///< `text` and `links` after it, in one flow
        Bar,   ///< links.front(), a bar of `share`, and `figure`
        Tick,  ///< `text` with a box that is `ticked`; `action` on a click
        Choice ///< `text` names it; one of `options`, of which `chosen` is on
    };
    Kind kind = Kind::Text;
    Tone tone = Tone::Plain;
    std::string text;
    std::vector<Link> links;
    std::string colour;          ///< of a bar and its words: #rrggbb, made for a white ground
    std::optional<double> share; ///< 0 to 1; nothing: not assessable
    std::string figure;          ///< "41 %"
    bool ticked = false;
    Action action;
    std::vector<Link> options;
    std::size_t chosen = 0;
};

using Lines = std::vector<Line>;

inline Line text(std::string words, Tone tone = Tone::Plain)
{
    Line line;
    line.tone = tone;
    line.text = std::move(words);
    return line;
}

inline Line links(std::vector<Link> of, std::string words = {}, Tone tone = Tone::Plain)
{
    Line line;
    line.kind = Line::Kind::Links;
    line.tone = tone;
    line.text = std::move(words);
    line.links = std::move(of);
    return line;
}

inline Action command(std::string target)
{
    Action action;
    action.kind = Action::Kind::Command;
    action.target = std::move(target);
    return action;
}

inline Action goTo(std::string sheet, std::string cell)
{
    Action action;
    action.kind = Action::Kind::GoToCell;
    action.sheet = std::move(sheet);
    action.cell = std::move(cell);
    return action;
}

} // namespace ncs::guidance
