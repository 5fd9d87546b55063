// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_linter.hxx"

#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue
{

void lint(const RawCatalogue& raw, base::Findings& findings)
{
    const rules::Subject subject(raw);
    for (const rules::Rule rule : {rules::idsAreUnique,
                                   rules::idsFollowThePattern,
                                   rules::releasedIdsRemain,
                                   rules::editionsAreUnique,
                                   rules::translationsAreWhole,
                                   rules::translationsHaveASource,
                                   rules::keysAreUniqueInAList,
                                   rules::numbersAreUniqueInAList,
                                   rules::itemsAreInOrder,
                                   rules::parentsAreKnown,
                                   rules::parentsFormNoCycle,
                                   rules::sourcesAreKnown,
                                   rules::textsArePresent,
                                   rules::elementsHaveQuestions,
                                   rules::pillarsAreTheFive,
                                   rules::pillarsDifferInGrey,
                                   rules::readingsAreUnique,
                                   rules::placesNameKnownThings,
                                   rules::placesAreUnique,
                                   rules::elementsArePlaced,
                                   rules::pillarsHaveElements,
                                   rules::secondaryPillarsDiffer,
                                   rules::itemPillarsAreKnown,
                                   rules::placeholdersAreNotScored,
                                   rules::relationsNameKnownItems,
                                   rules::relationsAreUnique})
        rule(subject, findings);
}

} // namespace ncs::catalogue
