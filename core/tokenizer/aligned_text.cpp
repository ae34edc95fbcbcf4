// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/aligned_text.h"

namespace isogloss::tokenizer {

AlignedText::AlignedText(std::string_view text, std::size_t sourceBegin, bool isTracked)
    : m_text(text)
    , m_sourceBegin(sourceBegin)
    , m_isTracked(isTracked)
{
}

void AlignedText::prepend(std::string_view prefix)
{
    Rewriter rewriter(*this);
    rewriter.replace({0, 0}, prefix);
    rewriter.finish();
}

void AlignedText::replaceAll(std::string_view pattern, std::string_view content)
{
    Rewriter rewriter(*this);
    std::size_t at = m_text.find(pattern);
    if (at == std::string::npos)
        return;
    for (; at != std::string::npos; at = m_text.find(pattern, at + pattern.size()))
        rewriter.replace({at, at + pattern.size()}, content);
    rewriter.finish();
}

void AlignedText::Rewriter::replace(ByteRange range, std::string_view content)
{
    keepUntil(range.begin);
    m_text += content;
    if (m_of.m_isTracked)
        m_sources.insert(m_sources.end(), content.size(), m_of.source(range));
    m_done = range.end;
}

void AlignedText::Rewriter::keepUntil(std::size_t end)
{
    m_text.append(m_of.m_text, m_done, end - m_done);
    for (; m_of.m_isTracked && m_done < end; ++m_done)
        m_sources.push_back(m_of.sourceOfByte(m_done));
}

void AlignedText::Rewriter::finish()
{
    keepUntil(m_of.m_text.size());
    m_of.m_text = std::move(m_text);
    m_of.m_sources = std::move(m_sources);
}

AlignedText AlignedText::slice(ByteRange range) const
{
    AlignedText part(std::string_view(m_text).substr(range.begin, range.end - range.begin),
        m_sourceBegin + range.begin, m_isTracked);
    if (!m_sources.empty())
        part.m_sources.assign(m_sources.begin() + static_cast<std::ptrdiff_t>(range.begin),
            m_sources.begin() + static_cast<std::ptrdiff_t>(range.end));
    return part;
}

ByteRange AlignedText::source(ByteRange range) const
{
    if (range.begin == range.end) {
        const std::size_t at = range.begin < m_text.size() ? sourceOfByte(range.begin).begin
            : m_text.empty()                               ? m_sourceBegin
                                                           : sourceOfByte(m_text.size() - 1).end;
        return {at, at};
    }
    return {sourceOfByte(range.begin).begin, sourceOfByte(range.end - 1).end};
}

ByteRange AlignedText::sourceOfByte(std::size_t at) const
{
    return m_sources.empty() ? ByteRange{m_sourceBegin + at, m_sourceBegin + at + 1} : m_sources[at];
}

} // namespace isogloss::tokenizer
