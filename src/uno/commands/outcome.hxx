// SPDX-License-Identifier: MPL-2.0
/// What a command gives back, and how it refuses.
#pragma once

#include "core/base/finding.hxx"

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace ncs::uno::commands
{

using base::PlacedFinding;

struct Outcome
{
    std::string message; ///< what was done, in the reader's language
    std::vector<PlacedFinding> findings;
    std::vector<std::string> files;                    ///< URLs of files written
    long count = 0;                                    ///< rows taken, findings, open gaps, …
    std::vector<std::pair<std::string, long>> figures; ///< more numbers, by name
    std::vector<std::pair<std::string, std::string>> texts; ///< more texts, by name
    bool isSummary = false;   ///< worth a window of its own, not just a line
    bool isCancelled = false; ///< by the person: nothing to tell
    bool isShown = false;     ///< in a window of its own: nothing more to tell
};

/// Thrown by a command that cannot do what it is asked. The document is as it was.
class Refused : public std::exception
{
public:
    explicit Refused(std::vector<PlacedFinding> findings) : findings_(std::move(findings)) {}
    explicit Refused(const std::string& rule,
                     std::vector<std::string> arguments = {},
                     std::string sheet = {},
                     std::string cell = {})
    {
        base::Finding finding;
        finding.rule = rule;
        finding.arguments = std::move(arguments);
        findings_.push_back({std::move(finding), std::move(sheet), std::move(cell)});
    }

    const std::vector<PlacedFinding>& findings() const { return findings_; }
    const char* what() const noexcept override { return findings_.front().finding.rule.c_str(); }

private:
    std::vector<PlacedFinding> findings_;
};

} // namespace ncs::uno::commands
