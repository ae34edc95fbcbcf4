// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/normalizer.h"

#include "core/text/normal_form.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

Result<std::string> literalPattern(const JsonComponent& component)
{
    ISOGLOSS_TRY(const JsonComponent pattern, component.member("pattern"));
    if (!pattern.json.is_object() || pattern.json.size() != 1 || !pattern.json.contains("String"))
        return component.unsupported("pattern");
    return pattern.text("String");
}

Result<Normalizer> Normalizer::read(const JsonComponent& component)
{
    Normalizer normalizer;
    if (component.json.is_null())
        return normalizer;
    ISOGLOSS_TRY(const std::string type, component.type());
    std::vector<JsonComponent> steps{component};
    if (type == "Sequence") {
        ISOGLOSS_CHECK(component.onlyFields({"normalizers"}));
        ISOGLOSS_TRY(auto members, component.members("normalizers"));
        steps.swap(members);
    }
    for (const JsonComponent& step : steps) {
        ISOGLOSS_TRY(auto read, readStep(step));
        normalizer.m_steps.push_back(std::move(read));
    }
    return normalizer;
}

Result<Normalizer::Step> Normalizer::readStep(const JsonComponent& component)
{
    ISOGLOSS_TRY(const std::string type, component.type());
    if (type == "NFC") {
        ISOGLOSS_CHECK(component.onlyFields({}));
        return Step(Nfc{});
    }
    if (type == "Prepend") {
        ISOGLOSS_CHECK(component.onlyFields({"prepend"}));
        ISOGLOSS_TRY(std::string prefix, component.text("prepend"));
        return Step(Prepend{std::move(prefix)});
    }
    if (type == "Replace") {
        ISOGLOSS_CHECK(component.onlyFields({"pattern", "content"}));
        ISOGLOSS_TRY(std::string pattern, literalPattern(component));
        ISOGLOSS_TRY(std::string content, component.text("content"));
        if (pattern.empty())
            return component.unsupported("pattern");
        return Step(Replace{std::move(pattern), std::move(content)});
    }
    return component.unsupported();
}

void Normalizer::apply(AlignedText& text) const
{
    for (const Step& step : m_steps)
        std::visit([&text](const auto& known) { applyStep(known, text); }, step);
}

std::string Normalizer::normalized(std::string_view text) const
{
    AlignedText whole(text, 0, false);
    apply(whole);
    return whole.text();
}

void Normalizer::applyStep(Nfc, AlignedText& text)
{
    const auto edits = text::composeEdits(text.text());
    if (edits.empty())
        return;
    AlignedText::Rewriter rewriter(text);
    for (const auto& edit : edits)
        rewriter.replace({edit.begin, edit.end}, edit.content);
    rewriter.finish();
}

void Normalizer::applyStep(const Prepend& step, AlignedText& text)
{
    if (!text.text().empty())
        text.prepend(step.prefix);
}

void Normalizer::applyStep(const Replace& step, AlignedText& text)
{
    text.replaceAll(step.pattern, step.content);
}

} // namespace isogloss::tokenizer
