// SPDX-License-Identifier: MPL-2.0
/// How the window that begins a workbook looks: its controls, their words and places, and what
/// stands in them. What it all means is in new_workbook_form.cxx.
#pragma once

#include "uno/commands/form_layout.hxx"
#include "uno/workbook/workbook_builder.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

class NewWorkbookWindow
{
public:
    /// One of the window's list boxes: name of the control, text of its label, list of the
    /// vocabulary, what is chosen.
    struct ListField
    {
        const char* name;
        const char* label;
        const char* list;
        std::string workbook::NewWorkbook::*choice;
    };
    static const std::vector<ListField>& listFields();

    /// Shows `usual`; both must live as long as the window.
    NewWorkbookWindow(const Call& call, const workbook::NewWorkbook& usual);

    Dialog& dialog() { return dialog_; }

    /// Controls: country, from, until, name, ok, cancel and those of listFields(); the texts intro,
    /// profile, reading-help and fault.
    const FormLayout& controls() const { return *layout_; }

    /// What is typed in a field, without white space around it.
    std::string textOf(const char* name) const;
    void setText(const char* name, const std::string& text) const;

    /// Puts words into one of the texts.
    void say(const char* name, const std::string& text) const;

    /// The code that is chosen in a list box.
    std::string chosen(const ListField& field) const;
    std::string chosen(const char* name) const;

    std::string readingGloss(const std::string& reading) const;
    std::string profileOf(const catalogue::Item& country) const;

private:
    void
    addLabelled(const char* kind, const char* name, const char* label, Dialog::Properties more);
    void addText(const char* name, const std::string& text);
    void addLists(const std::vector<const char*>& names);
    void addControls();
    sal_Int32 placeRow(const char* name, sal_Int32 y);
    sal_Int32 placeText(const char* name, const std::vector<std::string>& texts, sal_Int32 y);
    void placeTerm(sal_Int32 y);
    void placeButtons(sal_Int32 y);
    void measureColumns();
    sal_Int32 placeFields(sal_Int32 y);
    void arrange();
    std::vector<std::string> codes(const ListField& field) const;

    const Call& call_;
    const workbook::NewWorkbook& usual_;
    Dialog dialog_;
    std::optional<FormLayout> layout_;
    sal_Int16 tab_ = 0;
    sal_Int32 labelWidth_ = 0;
    sal_Int32 fieldWidth_ = 0;
};

} // namespace ncs::uno::commands
