// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/signature.h"

#include "core/record/errors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace isogloss::record {

namespace {

struct TextField
{
    std::string_view name;
    std::string Signature::*member;
    bool forbids; ///< numbers that differ here are not comparable
    bool isNewer = false; ///< older numbers do not tell it
};

constexpr std::array<TextField, 12> TextFields{{
    {"dir", &Signature::direction, false},
    {"pool", &Signature::pooling, true},
    {"center", &Signature::centering, true},
    {"sim", &Signature::similarity, true},
    {"prompt", &Signature::prompt, true},
    {"ties", &Signature::ties, true},
    {"ci", &Signature::interval, false},
    {"dtype", &Signature::dtype, false},
    {"text", &Signature::text, true},
    {"tokenizer", &Signature::tokenizer, true, true},
    {"model", &Signature::model, false},
    {"adapter", &Signature::adapter, false},
}};

/// The order in which people read the fields; "layer", "N", "candidates" and "isogloss" are numbers or stand last.
constexpr std::array<std::string_view, 15> Order{"dir", "layer", "pool", "center", "sim", "prompt", "N",
    "candidates", "ties", "ci", "dtype", "text", "tokenizer", "model", "adapter"};

const TextField* textField(std::string_view name)
{
    const auto* const found = std::find_if(
        TextFields.begin(), TextFields.end(), [&](const TextField& field) { return field.name == name; });
    return found == TextFields.end() ? nullptr : found;
}

std::int64_t Signature::* countField(std::string_view name)
{
    if (name == "N")
        return &Signature::sentences;
    return name == "candidates" ? &Signature::candidates : nullptr;
}

std::string fieldValue(const Signature& signature, std::string_view name)
{
    if (name == "layer") {
        if (signature.layers == 0)
            return {};
        const int index = signature.layer.index;
        return (index == Layer::FinalNorm ? "norm" : std::to_string(index)) + '/'
            + std::to_string(signature.layers);
    }
    if (const auto count = countField(name))
        return signature.*count == 0 ? "" : std::to_string(signature.*count);
    return signature.*(textField(name)->member);
}

template <typename T>
std::optional<T> number(std::string_view text)
{
    T value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = failure == std::errc() && end == text.data() + text.size() && value >= 0;
    return isWhole ? std::optional(value) : std::nullopt;
}

bool readLayer(std::string_view value, Signature& signature)
{
    const auto slash = value.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view index = value.substr(0, slash);
    const auto layer = index == "norm" ? std::optional(Layer::FinalNorm) : number<int>(index);
    const auto layers = number<int>(value.substr(slash + 1));
    if (!layer || !layers || *layers == 0 || *layer > *layers)
        return false;
    signature.layer = {*layer};
    signature.layers = *layers;
    return true;
}

bool readField(std::string_view name, std::string_view value, Signature& signature)
{
    if (name.empty() || value.empty())
        return false;
    if (name == "layer")
        return readLayer(value, signature);
    if (const auto count = countField(name)) {
        const auto read = number<std::int64_t>(value);
        signature.*count = read.value_or(0);
        return read.has_value();
    }
    if (name == "isogloss")
        signature.version = value;
    else if (const TextField* field = textField(name))
        signature.*(field->member) = value;
    else
        signature.others.emplace_back(name, value);
    return true;
}

} // namespace

std::string toText(const Signature& signature)
{
    std::string text = signature.measure;
    const auto add = [&text](std::string_view name, const std::string& value) {
        if (!value.empty())
            text.append("|").append(name).append(":").append(value);
    };
    for (const std::string_view name : Order)
        add(name, fieldValue(signature, name));
    for (const auto& [name, value] : signature.others)
        add(name, value);
    add("isogloss", signature.version);
    return text;
}

Result<Signature> parseSignature(std::string_view text)
{
    const auto wrong = [whole = text](std::string_view field) {
        return Error{
            errors::SignatureForm, {{"value", std::string(whole)}, {"field", std::string(field)}}, {}};
    };
    Signature signature;
    signature.measure = text.substr(0, text.find('|'));
    if (signature.measure.empty() || signature.measure.find(':') != std::string::npos)
        return wrong("");
    text.remove_prefix(signature.measure.size());
    while (!text.empty()) {
        text.remove_prefix(1);
        const std::string_view field = text.substr(0, text.find('|'));
        const auto colon = field.find(':');
        if (colon == std::string_view::npos
            || !readField(field.substr(0, colon), field.substr(colon + 1), signature))
            return wrong(field);
        text.remove_prefix(field.size());
    }
    return signature;
}

namespace {

std::string_view valueOf(const Signature& signature, const std::string& other)
{
    const auto found = std::find_if(signature.others.begin(), signature.others.end(),
        [&other](const auto& field) { return field.first == other; });
    return found == signature.others.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace

std::vector<std::string> incomparableFields(const Signature& a, const Signature& b)
{
    std::vector<std::string> fields;
    if (a.measure != b.measure)
        fields.emplace_back("measure");
    if (a.sentences != b.sentences)
        fields.emplace_back("N");
    const bool isEachAmongItsOwn = a.candidates == a.sentences && b.candidates == b.sentences; // then N says it
    if (a.candidates != b.candidates && a.candidates != 0 && b.candidates != 0 && !isEachAmongItsOwn)
        fields.emplace_back("candidates");
    for (const TextField& field : TextFields) {
        const std::string& one = a.*(field.member);
        const std::string& other = b.*(field.member);
        const bool isUntold = field.isNewer && (one.empty() || other.empty());
        if (field.forbids && !isUntold && one != other)
            fields.emplace_back(field.name);
    }
    for (const auto& [name, value] : a.others)
        if (valueOf(b, name) != value)
            fields.push_back(name);
    for (const auto& [name, value] : b.others)
        if (valueOf(a, name).empty())
            fields.push_back(name);
    return fields;
}

std::vector<std::string> incomparableFields(std::string_view a, std::string_view b)
{
    const auto first = parseSignature(a);
    const auto second = parseSignature(b);
    if (!first.has_value() || !second.has_value())
        return {"signature"};
    return incomparableFields(first.value(), second.value());
}

} // namespace isogloss::record
