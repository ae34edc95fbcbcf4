// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/sentencepiece_trainer.h"

#include "core/base/file.h"
#include "core/tokenizer/errors.h"

#include <cstdio>
#include <sentencepiece_trainer.h>
#include <unordered_map>

namespace isogloss::tokenizer {

namespace {

class LineIterator final : public sentencepiece::SentenceIterator
{
public:
    explicit LineIterator(const std::vector<std::string>& lines)
        : m_at(lines.begin())
        , m_end(lines.end())
    {
    }
    bool done() const override { return m_at == m_end; }
    void Next() override { ++m_at; }
    const std::string& value() const override { return *m_at; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    std::vector<std::string>::const_iterator m_at;
    const std::vector<std::string>::const_iterator m_end;
};

} // namespace

Result<void> trainSentencePiece(const std::vector<std::string>& lines, const SentencePieceOptions& options,
    const std::filesystem::path& modelFile)
{
    char coverage[32];
    std::snprintf(coverage, sizeof coverage, "%.6f", options.characterCoverage);
    const std::unordered_map<std::string, std::string> arguments{
        {"model_type", options.type == SentencePieceOptions::Type::Bpe ? "bpe" : "unigram"},
        {"vocab_size", std::to_string(options.vocabularySize)},
        {"character_coverage", coverage},
        {"byte_fallback", options.byteFallback ? "true" : "false"},
        {"hard_vocab_limit", "false"},
        {"num_threads", "1"},
        {"input_sentence_size", "0"},
        {"max_sentence_length", "65536"},
        {"minloglevel", "2"},
    };
    LineIterator iterator(lines);
    std::string model;
    const auto status = sentencepiece::SentencePieceTrainer::Train(arguments, &iterator, &model);
    if (!status.ok())
        return Error{errors::TokenizerTraining, {{"reason", status.ToString()}}, {}};
    return writeFileAtomically(modelFile, model);
}

} // namespace isogloss::tokenizer
