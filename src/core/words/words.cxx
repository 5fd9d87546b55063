// SPDX-License-Identifier: MPL-2.0
#include "core/words/words.hxx"

#include "core/base/text.hxx"
#include "core/catalogue/xml_reading.hxx"

#include <tinyxml2.h>

#include <algorithm>

namespace ncs::words
{

namespace
{

using catalogue::LocalText;
using catalogue::XmlFile;
using Element = tinyxml2::XMLElement;

/// Seen by whoever reads it, so that a missing text is found.
std::string missing(const std::string& id)
{
    return "[" + id + "]";
}

std::string filledIn(const std::string& id,
                     const LocalText& text,
                     const std::string& language,
                     const std::vector<std::string>& arguments)
{
    const std::string& pattern = text.in(language);
    return pattern.empty() ? missing(id) : base::filled(pattern, arguments);
}

/// area.kebab-case, with at least one dot.
bool isTextId(const std::string& id)
{
    char before = '.';
    bool hasDot = false;
    for (const char c : id)
    {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool isJoin = c == '.' || c == '-';
        if (!isWord && (!isJoin || before == '.' || before == '-'))
            return false;
        hasDot = hasDot || c == '.';
        before = c;
    }
    return hasDot && before != '.' && before != '-';
}

std::optional<base::Severity> severityNamed(const std::string& name)
{
    if (name == "error")
        return base::Severity::Error;
    if (name == "warning")
        return base::Severity::Warning;
    if (name == "information")
        return base::Severity::Information;
    return std::nullopt;
}

/// Space at an end of a text is lost on the way through translation: a join is a text of its own,
/// "{1}, {2}".
bool hasSpaceAtEnds(const Element& element)
{
    const char* const raw = element.GetText();
    if (raw == nullptr)
        return false;
    const std::string_view text(raw);
    const auto spaceAlone = [](std::string_view edge)
    { return !edge.empty() && edge.find_first_of("\r\n") == std::string_view::npos; };
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return first != std::string_view::npos &&
           (spaceAlone(text.substr(0, first)) || spaceAlone(text.substr(last + 1)));
}

/// Reads one file into the two maps.
class Reading
{
public:
    Reading(const XmlFile& file,
            std::map<std::string, LocalText>& texts,
            std::map<std::string, Rule>& rules,
            base::Findings& findings)
        : file_(file), texts_(texts), rules_(rules), findings_(findings)
    {
    }

    void run()
    {
        file_.requireSchemaVersion(findings_);
        file_.requireChildren(*file_.root(), {"text", "rule"}, findings_);
        const Element* element = file_.root()->FirstChildElement();
        for (; element != nullptr; element = element->NextSiblingElement())
        {
            const std::string_view name = element->Name();
            if (name == "text")
                readText(*element);
            else if (name == "rule")
                readRule(*element);
        }
        reportMissing();
    }

private:
    /// An id not met before, in this file or another; empty when the element cannot be used.
    std::string newId(const Element& element)
    {
        std::string id = file_.required(element, "id", findings_);
        if (id.empty())
            return id;
        if (!isTextId(id))
            file_.report(findings_, "words.id-pattern", element, {id});
        if (texts_.count(id) == 0 && rules_.count(id) == 0)
            return id;
        file_.report(findings_, "words.id-twice", element, {id});
        return {};
    }

    /// msgfmt --xml puts translations after their text, without its attributes but xml:lang.
    void readText(const Element& element)
    {
        const bool isTranslation =
            element.Attribute("id") == nullptr && element.Attribute("xml:lang") != nullptr;
        if (!isTranslation)
        {
            current_ = newId(element);
            if (current_.empty())
                return;
            texts_[current_];
            lineOf_[current_] = &element;
            if (hasSpaceAtEnds(element))
                file_.report(findings_, "words.space-at-end", element, {current_});
        }
        if (!current_.empty())
            file_.addText(element, texts_[current_], findings_);
    }

    void readRule(const Element& element)
    {
        current_.clear();
        Rule rule;
        rule.id = newId(element);
        const std::string severity = file_.required(element, "severity", findings_);
        if (const auto known = severityNamed(severity))
            rule.severity = *known;
        else if (!severity.empty())
            file_.report(findings_, "words.severity-unknown", element, {severity});
        file_.requireChildren(element, {"what", "next", "about"}, findings_);
        rule.what = file_.text(element, "what", findings_);
        rule.next = file_.text(element, "next", findings_);
        rule.about = file_.text(element, "about", findings_);
        for (const auto& [part, text] : {std::pair("what", &rule.what),
                                         std::pair("next", &rule.next),
                                         std::pair("about", &rule.about)})
            if (text->all().count("en") == 0)
                file_.report(findings_, "words.text-missing", element, {rule.id, part});
        if (!rule.id.empty())
            rules_[rule.id] = std::move(rule);
    }

    void reportMissing()
    {
        for (const auto& [id, element] : lineOf_)
            if (texts_[id].all().count("en") == 0)
                file_.report(findings_, "words.text-missing", *element, {id, "text"});
    }

    const XmlFile& file_;
    std::map<std::string, LocalText>& texts_;
    std::map<std::string, Rule>& rules_;
    base::Findings& findings_;
    std::string current_;
    std::map<std::string, const Element*> lineOf_;
};

} // namespace

std::string Words::say(const std::string& id,
                       const std::string& language,
                       const std::vector<std::string>& arguments) const
{
    const auto found = texts_.find(id);
    return found == texts_.end() ? missing(id) : filledIn(id, found->second, language, arguments);
}

std::string Words::what(const base::Finding& finding, const std::string& language) const
{
    const Rule* const known = rule(finding.rule);
    return known == nullptr ? missing(finding.rule)
                            : filledIn(finding.rule, known->what, language, finding.arguments);
}

std::string Words::next(const base::Finding& finding, const std::string& language) const
{
    const Rule* const known = rule(finding.rule);
    return known == nullptr ? missing(finding.rule)
                            : filledIn(finding.rule, known->next, language, finding.arguments);
}

const Rule* Words::rule(const std::string& id) const
{
    const auto found = rules_.find(id);
    return found == rules_.end() ? nullptr : &found->second;
}

base::Result<Words> loadWords(const std::vector<catalogue::NamedStream>& files)
{
    Words words;
    base::Findings findings;
    for (const catalogue::NamedStream& named : files)
        if (const auto file = catalogue::openXml(named, {"texts"}, findings))
            Reading(*file, words.texts_, words.rules_, findings).run();
    if (!findings.empty())
        return findings;
    return words;
}

} // namespace ncs::words
