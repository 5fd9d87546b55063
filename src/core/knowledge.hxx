// SPDX-License-Identifier: MPL-2.0
/// All that is loaded from the extension's folder: catalogue, scores, vocabulary and words.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/scores.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/cataloguesheet/sheet_reader.hxx"
#include "core/words/words.hxx"

#include <functional>
#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace ncs
{

struct Knowledge
{
    catalogue::Catalogue catalogue;
    catalogue::Scores scores;
    catalogue::Vocabulary vocabulary;
    words::Words words;
    base::Findings warnings; ///< about lists that a workbook brings with it, by cell
};

/// The one of them that holds countries' figures.
inline const std::string kScoresFile = "catalogue/gci-scores.xml";

/// The files it is made of, relative to the extension's root.
const std::vector<std::string>& knowledgeFiles();

/// `open` gives a stream for one of knowledgeFiles(), or null. `own` are sheets with lists that a
/// workbook brings with it; their faults are given by cell, and refuse the whole.
base::Result<std::shared_ptr<const Knowledge>>
loadKnowledge(const std::function<std::unique_ptr<std::istream>(const std::string&)>& open,
              const std::vector<cataloguesheet::Sheet>& own = {});

} // namespace ncs
