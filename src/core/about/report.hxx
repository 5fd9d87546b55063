// SPDX-License-Identifier: MPL-2.0
/// The report that people send with a fault: versions and settings, and nothing else, because that
/// is all that it is made of. It is for those who mend the fault, so its keys are the same in every
/// language, and it can be made where the texts cannot be read.
#pragma once

#include <string>
#include <vector>

namespace ncs::about
{

struct Facts
{
    std::string version;                ///< of the extension
    std::string installation;           ///< bundled, shared, user or other
    std::string office;                 ///< name and version, "LibreOffice 7.4.7.2"
    std::string build;                  ///< of the office, as it names it
    std::string platform;               ///< "Linux X86_64"
    std::string windows;                ///< language of the office's windows, "en-US"
    std::string locale;                 ///< of its dates and numbers
    std::string lists;                  ///< of the catalogue, each with its version
    std::vector<std::string> languages; ///< of the texts
    std::string faults;                 ///< of the extension's own files, a line each; empty: none
};

/// One line each, "key: value".
std::string report(const Facts& facts);

} // namespace ncs::about
