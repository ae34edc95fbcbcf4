// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/eaf.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/tier_roles.h"
#include "core/data/input/xml_parser.h"
#include "core/data/readers/eaf_document.h"
#include "core/data/readers/intervals.h"

#include <algorithm>
#include <map>

namespace isogloss::data {

namespace {

Confidence sniff(const Sample& sample)
{
    const bool isEaf
        = xmlRoot(sample.bytes) == "ANNOTATION_DOCUMENT" || xmlRoot(sample.text) == "ANNOTATION_DOCUMENT";
    return isEaf ? Confidence::Certain : Confidence::None;
}

/// "ft" of "ft@Amina"; without an "@" the name as it is, but for the speaker's at its end.
std::string kindOf(const EafTier& tier)
{
    const auto at = tier.id.find('@');
    if (at != std::string::npos)
        return tier.id.substr(0, at);
    const auto size = tier.id.size() - std::min(tier.id.size(), tier.participant.size());
    const bool hasSpeaker = !tier.participant.empty() && size > 1
        && tier.id.compare(size, std::string::npos, tier.participant) == 0
        && std::string_view("-_ ").find(tier.id[size - 1]) != std::string_view::npos;
    return hasSpeaker ? tier.id.substr(0, size - 1) : tier.id;
}

std::string speakerOf(const EafTier& tier)
{
    const auto at = tier.id.find('@');
    return !tier.participant.empty() ? tier.participant
        : at != std::string::npos    ? tier.id.substr(at + 1)
                                     : "";
}

/// The rows of a document.
class Rows
{
public:
    Rows(const EafDocument& document, const std::string& record)
        : m_document(document)
    {
        for (const EafTier& tier : document.tiers) {
            const std::string kind = kindOf(tier);
            if (std::find(m_kinds.begin(), m_kinds.end(), kind) == m_kinds.end()) {
                m_kinds.push_back(kind);
                m_languages.push_back(tier.language);
            }
        }
        findBases(record);
    }

    Result<void> declare(RowSink& sink) const
    {
        ISOGLOSS_CHECK(sink.field({"annotation", Role::Key, {}, 0, false}));
        ISOGLOSS_CHECK(sink.field({"speaker", Role::Group, {}, 0, false}));
        for (std::size_t i = 0; i < m_kinds.size(); ++i)
            ISOGLOSS_CHECK(sink.field({m_kinds[i], roleOfTier(m_kinds[i]), m_languages[i], 0, false}));
        return {};
    }

    Result<void> handOn(RowSink& sink) const
    {
        const std::vector<std::size_t> bases = basesOfAll();
        std::map<std::size_t, std::vector<std::size_t>> members;
        std::uint64_t alone = 0;
        for (std::size_t i = 0; i < bases.size(); ++i)
            if (bases[i] != NoAnnotation)
                members[bases[i]].push_back(i);
            else
                alone += m_document.annotations[i].value.empty() ? 0 : 1;
        for (const std::size_t base : inTime(members)) {
            if (!sink.wantsMore())
                return {};
            ISOGLOSS_CHECK(handOn(base, members[base], sink));
        }
        if (alone > 0)
            sink.skip(errors::AnnotationsAlone, alone);
        return {};
    }

private:
    std::size_t kindIndex(std::size_t tier) const
    {
        const auto found = std::find(m_kinds.begin(), m_kinds.end(), kindOf(m_document.tiers[tier]));
        return static_cast<std::size_t>(found - m_kinds.begin());
    }

    /// The tiers whose annotations make the rows: of the kind that was asked for, else each speaker's first
    /// independent one, and others like it. A tier without a speaker beside tiers that have one goes with
    /// all.
    void findBases(const std::string& record)
    {
        std::map<std::string, std::string> kindOfSpeaker;
        for (const EafTier& tier : m_document.tiers)
            if (tier.parent.empty())
                kindOfSpeaker.emplace(speakerOf(tier), kindOf(tier));
        if (kindOfSpeaker.size() > 1)
            kindOfSpeaker.erase("");
        for (const EafTier& tier : m_document.tiers) {
            const auto base = kindOfSpeaker.find(speakerOf(tier));
            const bool isFirst
                = tier.parent.empty() && base != kindOfSpeaker.end() && base->second == kindOf(tier);
            m_isBase.push_back(record.empty() ? isFirst : kindOf(tier) == record);
        }
    }

    /// For each annotation the one that makes its row, NoAnnotation where none does.
    std::vector<std::size_t> basesOfAll() const
    {
        std::map<std::string, Intervals> ofSpeaker; ///< under "" those of all
        for (std::size_t i = 0; i < m_document.annotations.size(); ++i) {
            const EafAnnotation& annotation = m_document.annotations[i];
            if (!m_isBase[annotation.tier] || !annotation.isInTime)
                continue;
            const std::string speaker = speakerOf(m_document.tiers[annotation.tier]);
            ofSpeaker[speaker].add(annotation.begin, annotation.end, i);
            if (!speaker.empty())
                ofSpeaker[""].add(annotation.begin, annotation.end, i);
        }
        std::vector<std::size_t> bases;
        for (std::size_t i = 0; i < m_document.annotations.size(); ++i)
            bases.push_back(baseOf(i, ofSpeaker));
        return bases;
    }

    std::size_t baseOf(std::size_t annotation, std::map<std::string, Intervals>& ofSpeaker) const
    {
        for (std::size_t steps = 0; steps <= m_document.tiers.size(); ++steps) {
            const EafAnnotation& here = m_document.annotations[annotation];
            if (m_isBase[here.tier])
                return annotation;
            if (here.parent == NoAnnotation)
                break;
            annotation = here.parent;
        }
        const EafAnnotation& top = m_document.annotations[annotation];
        if (!top.isInTime)
            return NoAnnotation;
        return ofSpeaker[speakerOf(m_document.tiers[top.tier])]
            .around((top.begin + top.end) / 2)
            .value_or(NoAnnotation);
    }

    std::vector<std::size_t> inTime(const std::map<std::size_t, std::vector<std::size_t>>& members) const
    {
        std::vector<std::size_t> order;
        for (const auto& [base, ignored] : members)
            order.push_back(base);
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return m_document.annotations[a].begin < m_document.annotations[b].begin;
        });
        return order;
    }

    Result<void> handOn(std::size_t base, const std::vector<std::size_t>& members, RowSink& sink) const
    {
        const EafAnnotation& annotation = m_document.annotations[base];
        std::vector<std::string> texts(m_kinds.size());
        for (const std::size_t member : members) {
            const EafAnnotation& part = m_document.annotations[member];
            std::string& text = texts[kindIndex(part.tier)];
            text += (text.empty() || part.value.empty() ? "" : " ") + part.value;
        }
        const std::string speaker = speakerOf(m_document.tiers[annotation.tier]);
        std::vector<Cell> cells{Cell(annotation.id), speaker.empty() ? Cell() : Cell(speaker)};
        for (const std::string& text : texts)
            cells.push_back(text.empty() ? Cell() : Cell(text));
        return sink.row(annotation.line, cells);
    }

    const EafDocument& m_document;
    std::vector<std::string> m_kinds;
    std::vector<std::string> m_languages; ///< of each kind
    std::vector<bool> m_isBase; ///< of each tier
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    ISOGLOSS_TRY(const EafDocument document, readEaf(table.sources.front().input, control));
    const Rows rows(document, table.layout.record);
    ISOGLOSS_CHECK(rows.declare(sink));
    return rows.handOn(sink);
}

} // namespace

const Format Eaf{
    .id = "eaf",
    .name = QT_TRANSLATE_NOOP("formats", "ELAN"),
    .form = TextForm::Stated,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
