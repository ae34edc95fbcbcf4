// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/model_card.h"

#include "core/base/file.h"
#include "core/model/architecture_names.h"
#include "core/model/model_files.h"
#include "core/model/safetensors_header.h"
#include "core/tokenizer/declared_template.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

constexpr int BytesOfFallback = 256;

Result<void> readWeights(const fs::path& folder, ModelCard& card)
{
    ISOGLOSS_TRY(const auto paths, model::modelTensorFiles(folder));
    QStringList types;
    for (const fs::path& path : paths) {
        ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
        ISOGLOSS_TRY(const auto header, model::parseSafetensorsHeader(file.bytes(), path.string()));
        for (const model::SafetensorsEntry& entry : header.entries)
            types.append(QString::fromStdString(entry.type));
        card.diskBytes += static_cast<qint64>(file.bytes().size());
    }
    types.removeDuplicates();
    card.weightType = types.join(u", "_s);
    card.weightFiles = static_cast<int>(paths.size());
    return {};
}

Result<void> readTokenizer(const fs::path& folder, ModelCard& card)
{
    ISOGLOSS_TRY(card.tokenizer, tokenizer::openTokenizer(folder));
    std::error_code ignored;
    card.tokenizerKind
        = fs::exists(folder / "tokenizer.model", ignored) ? u"SentencePiece"_s : u"BPE (tokenizer.json)"_s;
    card.tokenizerPieces = card.tokenizer->vocabularySize();
    int bytes = 0;
    for (tokenizer::TokenId id = 0; id < card.tokenizerPieces && bytes < BytesOfFallback; ++id)
        bytes += card.tokenizer->isByte(id) ? 1 : 0;
    card.hasByteFallback = bytes == BytesOfFallback;
    return {};
}

Result<void> readTemplate(const fs::path& folder, ModelCard& card)
{
    using Role = tokenizer::ChatMessage::Role;
    ISOGLOSS_TRY(const auto declared, tokenizer::declaredTemplate(folder));
    card.hasTemplate = !declared.text.empty();
    if (!declared.form)
        return {};
    const auto name = tokenizer::name(*declared.form);
    card.templateName = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const std::vector<tokenizer::ChatMessage> example{
        {Role::System, "Answer in one word."}, {Role::User, "Which language is this: Habari ya asubuhi?"}};
    card.conversation
        = QString::fromStdString(tokenizer::renderPrompt(*declared.form, example, declared.defaultSystem));
    return {};
}

} // namespace

Result<ModelCard> readModelCard(const fs::path& folder)
{
    ModelCard card;
    ISOGLOSS_CHECK(readWeights(folder, card));
    ISOGLOSS_TRY(card.config, model::readModelConfig(folder));
    for (const model::ArchitectureName& name : model::ArchitectureNames)
        if (name.architecture == card.config.architecture)
            card.architecture
                = QString::fromUtf8(name.className.data(), static_cast<qsizetype>(name.className.size()));
    ISOGLOSS_CHECK(readTokenizer(folder, card));
    ISOGLOSS_CHECK(readTemplate(folder, card));
    return card;
}

} // namespace isogloss::app
