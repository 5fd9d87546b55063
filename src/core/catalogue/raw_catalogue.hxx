// SPDX-License-Identifier: MPL-2.0
/// Catalogue files as they were read, with names still unresolved and the line of everything, so
/// that the linter can say where a fault stands. catalogue_builder.hxx makes the Catalogue of it.
#pragma once

#include "core/catalogue/catalogue.hxx"

#include <cstddef>
#include <string>
#include <vector>

namespace ncs::catalogue
{

/// A file's name and a line in it, from 1.
struct Origin
{
    std::string file;
    long line = 1;
};

struct RawItem
{
    Item item;
    Origin origin;
};

/// `<catalogue>`, or the head of a `<mapping>`.
struct RawList
{
    List list;
    std::string edition;
    std::vector<RawItem> items;
    Origin origin;
};

struct RawReading
{
    Reading reading;
    Origin origin;
};

/// `<in reading primary secondary>`; ids as written.
struct RawPlacing
{
    std::string reading;
    std::string primary;
    std::vector<std::string> secondary;
    Origin origin;
};

struct RawPlace
{
    std::string list; ///< counts for this list only, before what holds for all; empty: for all
    std::string key;
    std::vector<std::string> indicators;
    LocalText reason;
    std::vector<RawPlacing> placings;
    Origin origin;
};

struct RawMapping
{
    RawList head;
    std::vector<RawReading> readings;
    std::vector<RawPlace> places;
};

/// `<relation from to type>`; ids as written.
struct RawRelation
{
    std::string from;
    std::string to;
    Relation relation = Relation::EqualTo;
    std::string change;
    std::string confidence;
    Standing standing = Standing::Own;
    LocalText reason;
    Origin origin;
};

/// `<relations from to>`: between the items of two lists.
struct RawRelations
{
    RawList head;
    std::string from;
    std::string to;
    std::vector<RawRelation> relations;
    std::vector<RawRelation>
        news; ///< `<new to>`: nothing in the other list comes near; `from` empty
};

/// Ids that a list had in a release, or in the list that it takes the place of.
struct RawReleased
{
    std::vector<std::string> ids;
    Origin origin; ///< of the list that must still have them
};

struct RawCatalogue
{
    std::vector<RawList> lists;
    std::vector<RawMapping> mappings;
    std::vector<RawRelations> relations;
    std::vector<RawReleased> released;
};

} // namespace ncs::catalogue
