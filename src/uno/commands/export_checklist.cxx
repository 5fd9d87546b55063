// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/call.hxx"
namespace ncs::uno::commands { Outcome exportChecklist(const Call&) { throw Refused("export.no-target"); } }
