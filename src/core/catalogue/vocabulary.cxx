// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/vocabulary.hxx"

#include "core/base/text.hxx"
#include "core/catalogue/xml_reading.hxx"

#include <tinyxml2.h>

#include <algorithm>

namespace ncs::catalogue
{

namespace
{

using Element = tinyxml2::XMLElement;

/// The table a key belongs to: "measure." of "measure.text".
std::string prefixOf(const std::string& key)
{
    const std::size_t dot = key.find('.');
    return dot == std::string::npos ? std::string() : key.substr(0, dot + 1);
}

ListValue readValue(const XmlFile& file, const Element& element, base::Findings& findings)
{
    ListValue value;
    value.code = file.required(element, "code", findings);
    value.symbol = XmlFile::optional(element, "symbol");
    value.label = file.text(element, "label", findings);
    if (value.label.empty())
        file.report(findings, "vocabulary.label-missing", element, {value.code});
    return value;
}

/// Remembers which code or key a folded word means; a word that already means another is reported.
void remember(const XmlFile& file,
              const Element& element,
              const std::string& word,
              const std::string& meaning,
              std::map<std::string, std::string>& meanings,
              base::Findings& findings)
{
    const auto [known, isNew] = meanings.emplace(base::folded(word), meaning);
    if (!isNew && known->second != meaning)
        file.report(findings, "vocabulary.label-shared", element, {word, known->second, meaning});
}

std::vector<Column>
readColumns(const XmlFile& file, const Element& parent, base::Findings& findings)
{
    std::vector<Column> columns;
    std::set<std::string> keys;
    std::map<std::string, std::map<std::string, std::string>> labelsOfTable;
    file.requireChildren(parent, {"column"}, findings);
    for (const Element* element = parent.FirstChildElement("column"); element != nullptr;
         element = element->NextSiblingElement("column"))
    {
        Column column;
        column.key = file.required(*element, "key", findings);
        column.label = file.text(*element, "label", findings);
        column.help = file.text(*element, "help", findings);
        if (const char* list = element->Attribute("list"))
            column.list = list;
        column.isDate = element->Attribute("date", "yes") != nullptr;
        if (!keys.insert(column.key).second)
            file.report(findings, "vocabulary.key-twice", *element, {column.key});
        if (column.label.empty())
            file.report(findings, "vocabulary.label-missing", *element, {column.key});
        auto& labels = labelsOfTable[prefixOf(column.key)];
        for (const auto& [language, label] : column.label.all())
            remember(file, *element, label, column.key, labels, findings);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::set<std::string> readBlanks(const LocalText& blanks)
{
    std::set<std::string> words{"-", "–", "?"};
    for (const auto& [language, text] : blanks.all())
        for (const std::string& word : base::split(text, {";", "؛", "；"}))
            words.insert(base::folded(word));
    words.insert(std::string());
    return words;
}

} // namespace

std::optional<std::string> Vocabulary::code(const std::string& list, std::string_view text) const
{
    const auto found = lists_.find(list);
    if (found == lists_.end())
        return std::nullopt;
    const auto code = found->second.byFolded.find(base::folded(text));
    if (code == found->second.byFolded.end())
        return std::nullopt;
    return code->second;
}

std::string Vocabulary::label(const std::string& list,
                              const std::string& code,
                              const std::string& language) const
{
    for (const ListValue& value : values(list))
        if (value.code == code)
            return value.label.in(language);
    return code;
}

const std::vector<ListValue>& Vocabulary::values(const std::string& list) const
{
    static const std::vector<ListValue> kNone;
    const auto found = lists_.find(list);
    return found == lists_.end() ? kNone : found->second.values;
}

const Column* Vocabulary::column(std::string_view key) const
{
    const auto found = std::find_if(
        columns_.begin(), columns_.end(), [&](const Column& column) { return column.key == key; });
    return found == columns_.end() ? nullptr : &*found;
}

std::optional<std::string>
Vocabulary::columnKey(std::string_view text, const std::string& prefix, bool labelsToo) const
{
    const std::string word = base::folded(text);
    const std::string* labelled = nullptr;
    for (const Column& column : columns_)
    {
        if (column.key.compare(0, prefix.size(), prefix) != 0)
            continue;
        if (column.key == word)
            return column.key;
        if (!labelsToo || labelled != nullptr)
            continue;
        for (const auto& [language, label] : column.label.all())
            if (base::folded(label) == word)
                labelled = &column.key;
    }
    if (labelled == nullptr)
        return std::nullopt;
    return *labelled;
}

bool Vocabulary::isBlank(std::string_view text) const
{
    return blanks_.count(base::folded(text)) != 0;
}

/// English first, then as the translations come; each named in itself, whatever is spoken.
void Vocabulary::addLanguages(const LocalText& names)
{
    List& list = lists_["language"];
    const auto add = [&list](const std::string& code, const std::string& name)
    {
        ListValue value;
        value.code = code;
        value.label.set("en", name);
        list.byFolded.emplace(base::folded(code), code);
        list.byFolded.emplace(base::folded(name), code);
        list.values.push_back(std::move(value));
    };
    add("en", names.in("en"));
    for (const auto& [language, name] : names.all())
        if (language != "en")
            add(language, name);
}

base::Result<Vocabulary> loadVocabulary(const NamedStream& named)
{
    base::Findings findings;
    const auto file = openXml(named, {"vocabulary"}, findings);
    if (!file)
        return findings;
    file->requireSchemaVersion(findings);
    file->requireChildren(*file->root(), {"lists", "own-name", "columns", "blanks"}, findings);

    Vocabulary vocabulary;
    const Element* const lists = file->root()->FirstChildElement("lists");
    for (const Element* element = lists ? lists->FirstChildElement("list") : nullptr;
         element != nullptr;
         element = element->NextSiblingElement("list"))
    {
        const std::string id = file->required(*element, "id", findings);
        if (vocabulary.lists_.count(id) != 0)
            file->report(findings, "vocabulary.key-twice", *element, {id});
        Vocabulary::List& list = vocabulary.lists_[id];
        file->requireChildren(*element, {"value"}, findings);
        for (const Element* child = element->FirstChildElement("value"); child != nullptr;
             child = child->NextSiblingElement("value"))
        {
            ListValue value = readValue(*file, *child, findings);
            for (const ListValue& other : list.values)
                if (other.code == value.code)
                    file->report(findings, "vocabulary.key-twice", *child, {value.code});
            remember(*file, *child, value.code, value.code, list.byFolded, findings);
            for (const auto& [language, label] : value.label.all())
                remember(*file, *child, label, value.code, list.byFolded, findings);
            list.values.push_back(std::move(value));
        }
    }
    const LocalText names = file->text(*file->root(), "own-name", findings);
    vocabulary.addLanguages(names);
    if (const Element* columns = file->root()->FirstChildElement("columns"))
        vocabulary.columns_ = readColumns(*file, *columns, findings);
    vocabulary.blanks_ = readBlanks(file->text(*file->root(), "blanks", findings));

    if (!findings.empty())
        return findings;
    return vocabulary;
}

} // namespace ncs::catalogue
