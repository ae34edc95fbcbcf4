// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/loaded_model.h"

#include "core/base/excerpt.h"
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/model/errors.h"
#include "core/model/model_hash.h"
#include "core/model/torch/compute_errors.h"
#include "core/model/torch/device.h"
#include "core/model/torch/loaded_model_parts.h"
#include "core/tokenizer/declared_template.h"

namespace isogloss::model {

namespace {

Result<tokenizer::ChatTemplate> chosenTemplate(const std::filesystem::path& modelFolder,
    record::PromptStyle style, const tokenizer::DeclaredTemplate& declared)
{
    using tokenizer::ChatTemplate;
    switch (style) {
    case record::PromptStyle::Plain:
        return ChatTemplate::Plain;
    case record::PromptStyle::Llama3:
        return ChatTemplate::Llama3;
    case record::PromptStyle::Llama3Reference:
        return ChatTemplate::Llama3Reference;
    case record::PromptStyle::ChatMl:
        return ChatTemplate::ChatMl;
    case record::PromptStyle::Mistral:
        return ChatTemplate::Mistral;
    case record::PromptStyle::Auto:
        break;
    }
    if (declared.form)
        return *declared.form;
    return Error{errors::ChatTemplateUnknown,
        {{"path", modelFolder.string()}, {"value", excerpt(declared.text, 200)},
            {"allowed", "plain, llama3, llama3_reference, chatml, mistral"}},
        {}};
}

} // namespace

LoadedAdapter::LoadedAdapter(std::shared_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

const LoraShape& LoadedAdapter::shape() const
{
    return m_parts->adapter.shape();
}

std::string LoadedAdapter::hash() const
{
    return m_parts->hash;
}

LoadedModel::LoadedModel(std::shared_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

Result<LoadedModel> LoadedModel::open(const std::filesystem::path& modelFolder, const LoadOptions& options,
    std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const c10::Device device, deviceNamed(options.device));
    ISOGLOSS_TRY(const auto config, readModelConfig(modelFolder)); // first: its errors say most
    ISOGLOSS_TRY(auto tokenizer, tokenizer::openTokenizer(modelFolder));
    ISOGLOSS_TRY(const auto declared, tokenizer::declaredTemplate(modelFolder));
    ISOGLOSS_TRY(Decoder decoder, guarded(device, [&] {
        return Decoder::load(modelFolder, device, scalarType(options.dtype, device), stop, progress);
    }));
    // new: an aggregate that holds a mutex cannot be moved into make_shared
    return LoadedModel(std::shared_ptr<const Parts>(new Parts{modelFolder, std::move(decoder),
        std::move(tokenizer), chosenTemplate(modelFolder, options.prompt, declared), {}, {}}));
}

Result<LoadedAdapter> LoadedModel::openAdapter(const std::filesystem::path& adapterFolder) const
{
    ISOGLOSS_TRY(const LoraAdapter adapter, readLora(adapterFolder, config()));
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(adapterFolder / "adapter_model.safetensors"));
    Sha256 hash;
    hash.add(file.bytes());
    const c10::Device device = m_parts->decoder.device();
    return guarded(device, [&]() -> Result<LoadedAdapter> {
        return LoadedAdapter(std::make_shared<const LoadedAdapter::Parts>(
            LoadedAdapter::Parts{adapter.to(device), hash.finish()}));
    });
}

const std::filesystem::path& LoadedModel::folder() const
{
    return m_parts->folder;
}

const ModelConfig& LoadedModel::config() const
{
    return m_parts->decoder.config();
}

const tokenizer::Tokenizer& LoadedModel::tokenizer() const
{
    return *m_parts->tokenizer;
}

std::shared_ptr<const tokenizer::Tokenizer> LoadedModel::sharedTokenizer() const
{
    return m_parts->tokenizer;
}

const Result<tokenizer::ChatTemplate>& LoadedModel::chatTemplate() const
{
    return m_parts->chatTemplate;
}

std::string LoadedModel::dtypeName() const
{
    return std::string(typeName(m_parts->decoder.type()));
}

std::string LoadedModel::deviceName() const
{
    return m_parts->decoder.device().str();
}

Result<std::string> LoadedModel::hash() const
{
    const std::lock_guard lock(m_parts->hashMutex);
    if (m_parts->hash.empty()) {
        ISOGLOSS_TRY(m_parts->hash, modelHash(m_parts->folder));
    }
    return m_parts->hash;
}

} // namespace isogloss::model
