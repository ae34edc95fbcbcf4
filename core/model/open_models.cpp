// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/open_models.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/base/resource_paths.h"
#include "core/model/architecture_names.h"

#include <algorithm>

namespace isogloss::model {

namespace {

Result<ModelConfig> parseShape(const Json& json, const std::string& architecture, const std::string& path)
{
    ModelConfig shape;
    for (const ArchitectureName& known : ArchitectureNames)
        if (known.modelType == architecture)
            shape.architecture = known.architecture;
    ISOGLOSS_TRY(shape.layers, jsonField<int>(json, "layers", path));
    ISOGLOSS_TRY(shape.hiddenSize, jsonField<int>(json, "hidden_size", path));
    ISOGLOSS_TRY(shape.heads, jsonField<int>(json, "heads", path));
    ISOGLOSS_TRY(shape.keyValueHeads, jsonField<int>(json, "key_value_heads", path));
    ISOGLOSS_TRY(shape.headSize, jsonField<int>(json, "head_size", path));
    ISOGLOSS_TRY(shape.intermediateSize, jsonField<int>(json, "intermediate_size", path));
    ISOGLOSS_TRY(shape.vocabularySize, jsonField<int>(json, "vocabulary_size", path));
    ISOGLOSS_TRY(shape.tiedEmbeddings, jsonField<bool>(json, "tied_embeddings", path));
    return shape;
}

Result<OpenModel> parseModel(const Json& json, const std::string& path)
{
    OpenModel model;
    ISOGLOSS_TRY(model.name, jsonField<std::string>(json, "name", path));
    ISOGLOSS_TRY(model.page, jsonField<std::string>(json, "page", path));
    ISOGLOSS_TRY(model.parameters, jsonField<std::int64_t>(json, "parameters", path));
    ISOGLOSS_TRY(model.bytes, jsonField<std::int64_t>(json, "bytes", path));
    ISOGLOSS_TRY(const std::string architecture, jsonField<std::string>(json, "architecture", path));
    ISOGLOSS_TRY(const Json shape, jsonField<Json>(json, "shape", path));
    ISOGLOSS_TRY(model.shape, parseShape(shape, architecture, path));
    ISOGLOSS_TRY(model.licence, jsonField<std::string>(json, "licence", path));
    ISOGLOSS_TRY(model.asksForConsent, jsonField<bool>(json, "asks_for_consent", path));
    ISOGLOSS_TRY(model.languages, jsonField<int>(json, "languages", path));
    ISOGLOSS_TRY(model.languageNames, jsonField<std::string>(json, "language_names", path));
    ISOGLOSS_TRY(const Json files, jsonField<Json>(json, "files", path));
    for (const Json& file : files)
        if (file.is_string())
            model.files.push_back(file.get<std::string>());
    ISOGLOSS_TRY(model.source, jsonField<std::string>(json, "source", path));
    return model;
}

} // namespace

Result<std::vector<OpenModel>> openModels()
{
    ISOGLOSS_TRY(const auto path, resourcePath("models/open_models.json"));
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const Json list, jsonField<Json>(json, "models", path.string()));
    std::vector<OpenModel> models;
    for (const Json& one : list) {
        ISOGLOSS_TRY(OpenModel model, parseModel(one, path.string()));
        models.push_back(std::move(model));
    }
    std::sort(models.begin(), models.end(),
        [](const OpenModel& a, const OpenModel& b) { return a.parameters < b.parameters; });
    return models;
}

} // namespace isogloss::model
