// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/decoded_text.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isogloss::data {

/// The attributes of an element, by local name; xml:lang keeps its prefix.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char** pairs);
    /// "" when there is none.
    std::string_view operator[](std::string_view name) const;

private:
    std::vector<std::pair<std::string_view, std::string_view>> m_values;
};

/// What a reader does with the parts of a document; element names are local names. Called in document order.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line)
        = 0;
    virtual Result<void> end(std::string_view element) = 0;
    virtual void text(std::string_view characters) = 0;
    /// False ends the reading early, without an error.
    virtual bool wantsMore() const { return true; }
};

/// Reads a document with Expat. A DOCTYPE is allowed and never loaded; entity declarations and entities that
/// only a DTD defines are refused (XmlEntity). Limits: 256 levels, 256 attributes an element (XmlTooLarge).
/// Errors: of DecodedText and the handler, XmlMalformed{path, line, reason}.
Result<void> parseXml(DecodedText& text, XmlHandler& handler);

/// parseXml for an input, in the encoding that it states. Errors: of both and of openInput.
Result<void> readXml(const Input& input, XmlHandler& handler, ReadControl& control);

/// The encoding that a document's bytes and its declaration say; UTF-8 when they say nothing.
std::string xmlEncoding(std::string_view head);

/// The local name of the root element in the beginning of a document, "" when this is no XML.
std::string xmlRoot(std::string_view head);

} // namespace isogloss::data
