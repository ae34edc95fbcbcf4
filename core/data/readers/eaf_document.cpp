// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/eaf_document.h"

#include "core/data/errors.h"
#include "core/data/input/xml_parser.h"
#include "core/data/readers/intervals.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>

namespace isogloss::data {

namespace {

/// References of annotations by name, until everything has been read.
struct References
{
    std::string parent; ///< ANNOTATION_REF
    std::string begin; ///< TIME_SLOT_REF1
    std::string end;
};

class Handler final : public XmlHandler
{
public:
    explicit Handler(std::string place)
        : m_place(std::move(place))
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line) override
    {
        m_line = line;
        if (element == "TIME_SLOT")
            addSlot(attributes);
        else if (element == "TIER")
            m_document.tiers.push_back({std::string(attributes["TIER_ID"]),
                std::string(attributes["LINGUISTIC_TYPE_REF"]), std::string(attributes["PARENT_REF"]),
                std::string(attributes["PARTICIPANT"]), std::string(attributes["LANG_REF"])});
        else if (element == "ALIGNABLE_ANNOTATION" || element == "REF_ANNOTATION")
            return addAnnotation(element == "ALIGNABLE_ANNOTATION", attributes);
        else if (element == "ANNOTATION_VALUE" && m_document.annotations.empty())
            return wrong("<ANNOTATION>", "<ANNOTATION_VALUE>", line);
        m_isInValue = element == "ANNOTATION_VALUE";
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        m_isInValue = m_isInValue && element != "ANNOTATION_VALUE";
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_isInValue)
            m_document.annotations.back().value += characters;
    }

    Result<EafDocument> finish()
    {
        if (m_document.tiers.empty())
            return Error{
                errors::ElementMissing, {{"path", m_place}, {"value", "<TIER>"}, {"field", "ELAN"}}, {}};
        fillSlots();
        ISOGLOSS_CHECK(checkTiers());
        for (std::size_t i = 0; i < m_document.annotations.size(); ++i)
            ISOGLOSS_CHECK(resolve(m_document.annotations[i], m_references[i]));
        placeInParents();
        return std::move(m_document);
    }

private:
    void addSlot(const XmlAttributes& attributes)
    {
        double time = 0;
        const std::string_view value = attributes["TIME_VALUE"];
        const auto read = std::from_chars(value.data(), value.data() + value.size(), time);
        m_slots.emplace(attributes["TIME_SLOT_ID"], m_times.size());
        m_times.push_back(read.ec == std::errc() ? std::optional(time) : std::nullopt);
    }

    Result<void> addAnnotation(bool isInTime, const XmlAttributes& attributes)
    {
        EafAnnotation annotation;
        annotation.id = attributes["ANNOTATION_ID"];
        annotation.tier = m_document.tiers.size() - 1;
        annotation.isInTime = isInTime;
        annotation.line = m_line;
        if (m_document.tiers.empty())
            return wrong("<TIER>", "<ANNOTATION>", m_line);
        if (!m_byId.emplace(annotation.id, m_document.annotations.size()).second)
            return wrong("ANNOTATION_ID=\"...\"", annotation.id, m_line);
        m_document.annotations.push_back(std::move(annotation));
        m_references.push_back({std::string(attributes["ANNOTATION_REF"]),
            std::string(attributes["TIME_SLOT_REF1"]), std::string(attributes["TIME_SLOT_REF2"])});
        return {};
    }

    /// Slots without a time lie evenly between those that have one.
    void fillSlots()
    {
        for (std::size_t i = 0; i < m_times.size();) {
            if (m_times[i]) {
                ++i;
                continue;
            }
            std::size_t next = i;
            while (next < m_times.size() && !m_times[next])
                ++next;
            const double before = i > 0 ? *m_times[i - 1] : 0;
            const double after = next < m_times.size() ? *m_times[next] : before;
            const double step = (after - before) / static_cast<double>(next - i + 1);
            for (std::size_t n = 1; i < next; ++i, ++n)
                m_times[i] = before + step * static_cast<double>(n);
        }
    }

    Result<void> checkTiers() const
    {
        for (const EafTier& tier : m_document.tiers) {
            const EafTier* ancestor = &tier;
            for (std::size_t steps = 0; !ancestor->parent.empty(); ++steps) {
                const auto parent = std::find_if(m_document.tiers.begin(), m_document.tiers.end(),
                    [&](const EafTier& other) { return other.id == ancestor->parent; });
                if (parent == m_document.tiers.end() || steps > m_document.tiers.size())
                    return wrong("PARENT_REF=\"...\"", ancestor->parent, m_line);
                ancestor = &*parent;
            }
        }
        return {};
    }

    Result<void> resolve(EafAnnotation& annotation, const References& references) const
    {
        if (!annotation.isInTime) {
            const auto parent = m_byId.find(references.parent);
            if (parent == m_byId.end() || m_document.annotations[parent->second].tier == annotation.tier)
                return wrong("ANNOTATION_REF=\"...\"", references.parent, annotation.line);
            annotation.parent = parent->second;
            return {};
        }
        const auto begin = m_slots.find(references.begin);
        const auto end = m_slots.find(references.end);
        if (begin == m_slots.end() || end == m_slots.end())
            return wrong("TIME_SLOT_REF1=\"...\"", references.begin, annotation.line);
        annotation.begin = *m_times[begin->second];
        annotation.end = *m_times[end->second];
        return {};
    }

    /// Annotations in time of dependent tiers lie in one of the parent tier.
    void placeInParents()
    {
        std::map<std::string, Intervals> ofTier;
        for (std::size_t i = 0; i < m_document.annotations.size(); ++i)
            if (const EafAnnotation& annotation = m_document.annotations[i]; annotation.isInTime)
                ofTier[m_document.tiers[annotation.tier].id].add(annotation.begin, annotation.end, i);
        for (EafAnnotation& annotation : m_document.annotations) {
            const std::string& parent = m_document.tiers[annotation.tier].parent;
            if (annotation.isInTime && !parent.empty())
                annotation.parent
                    = ofTier[parent].around((annotation.begin + annotation.end) / 2).value_or(NoAnnotation);
        }
    }

    Error wrong(const char* allowed, const std::string& value, std::uint64_t line) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(line)}, {"allowed", allowed}, {"value", value}}, {}};
    }

    const std::string m_place;
    EafDocument m_document;
    std::vector<References> m_references; ///< of each annotation
    std::unordered_map<std::string, std::size_t> m_byId;
    std::unordered_map<std::string, std::size_t> m_slots;
    std::vector<std::optional<double>> m_times;
    std::uint64_t m_line = 0;
    bool m_isInValue = false;
};

} // namespace

Result<EafDocument> readEaf(const Input& input, ReadControl& control)
{
    Handler handler(input.place());
    ISOGLOSS_CHECK(readXml(input, handler, control));
    return handler.finish();
}

} // namespace isogloss::data
