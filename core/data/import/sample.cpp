// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/sample.h"

#include "core/data/input/zip_archive.h"
#include "core/data/lines.h"
#include "core/text/encoding_guess.h"
#include "core/text/lower_case.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t SampleBytes = std::size_t{64} << 10;
constexpr std::size_t FewControls = 1000; ///< at most one control character among so many bytes of a text

/// Texts hold next to no control characters but those that order lines and columns.
bool isText(std::string_view text)
{
    const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'
            && c != '\x1A';
    });
    return static_cast<std::size_t>(controls) <= text.size() / FewControls
        && text.find('\0') == std::string_view::npos;
}

/// As far as the bytes decode; the end may be cut inside a character.
std::string decoded(std::string_view bytes)
{
    std::string text;
    const auto guess = text::guessEncoding(bytes);
    auto decoder = text::Decoder::create(guess.encoding.empty() ? "UTF-8" : guess.encoding);
    if (!decoder.has_value())
        return {};
    (void)decoder.value().decode(bytes, text).has_value();
    return isText(text) ? text : std::string();
}

} // namespace

Sample sampleOf(std::string name, std::string bytes)
{
    Sample sample;
    sample.name = text::lowerCase(name);
    sample.text = decoded(bytes);
    sample.lines = splitLines(sample.text);
    if (bytes.size() >= SampleBytes && sample.lines.size() > 1)
        sample.lines.pop_back();
    sample.bytes = std::move(bytes);
    return sample;
}

Result<Sample> readSample(const Input& input)
{
    ISOGLOSS_TRY(const auto source, openInput(input));
    ISOGLOSS_TRY(std::string head, readHead(*source, SampleBytes));
    Sample sample = sampleOf(input.name, std::move(head));
    if (input.isZip) {
        ISOGLOSS_TRY(const std::vector<ZipEntry> entries, listZip(input.path));
        for (const ZipEntry& entry : entries)
            sample.entries.push_back(entry.name);
    }
    return sample;
}

} // namespace isogloss::data
