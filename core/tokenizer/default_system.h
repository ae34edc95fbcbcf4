// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::tokenizer {

/// The system text that the Jinja source of a ChatML template writes out, which it uses where a conversation
/// has none: "You are a helpful assistant." of Qwen 2, for example. "" for a template that holds none. Found
/// by the marker tokens around it, in a string or in the template's own text.
std::string defaultSystem(std::string_view chatTemplate);

} // namespace isogloss::tokenizer
