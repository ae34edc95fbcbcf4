// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/methods.h"

#include "core/record/settings_table.h"
#include "core/record/short_hash.h"
#include "core/report/digits.h"
#include "isogloss_version.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::report {

namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

/// Each value once, in the order of the runs.
template <typename Value>
std::string each(std::span<const RunSummary> runs, Value valueOf)
{
    std::vector<std::string> values;
    for (const RunSummary& run : runs)
        if (const std::string value = valueOf(run);
            !value.empty() && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    return joined(values);
}

/// A setting of all runs, as files write it.
std::string setting(std::span<const RunSummary> runs, std::string_view key)
{
    for (const auto& row : record::runSettingsTable())
        if (row.key == key)
            return each(runs, [&row](const RunSummary& run) {
                const Json value = row.write(run.settings);
                return value.is_string() ? value.get<std::string>() : value.dump();
            });
    return "";
}

std::string languages(std::span<const RunSummary> runs, std::set<std::string> RunSummary::*member)
{
    std::set<std::string> all;
    for (const RunSummary& run : runs)
        all.insert((run.*member).begin(), (run.*member).end());
    return joined({all.begin(), all.end()});
}

bool anyAligns(std::span<const RunSummary> runs)
{
    return std::any_of(runs.begin(), runs.end(), [](const RunSummary& run) { return run.alignLayer > 0; });
}

std::string alignmentSentences(std::span<const RunSummary> runs)
{
    return " Translations were pulled together at the output of block "
        + each(runs, [](const RunSummary& run) { return run.alignLayer > 0 ? std::to_string(run.alignLayer) : ""; })
        + " of " + each(runs, [](const RunSummary& run) { return std::to_string(run.layers); })
        + " [@isogloss_midalign] (distance " + setting(runs, "objective.distance") + ", pooling "
        + setting(runs, "objective.pooling") + ", temperature " + setting(runs, "objective.temperature") + ", weight "
        + setting(runs, "objective.align_weight") + ", direction " + setting(runs, "objective.direction")
        + "), with sentences of " + languages(runs, &RunSummary::aligned) + "; schedule "
        + setting(runs, "objective.schedule") + ".";
}

/// "isogloss_model_base": what BibTeX takes as a key.
std::string bibtexKey(std::string key, const std::string& name)
{
    for (const char c : name)
        key += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return key;
}

std::string modelKey(const std::string& name)
{
    return bibtexKey("isogloss_model_", name);
}

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text)
        safe += std::string_view("{}\\\n").find(c) != std::string_view::npos ? ' ' : c;
    return safe;
}

std::string stated(const std::string& text)
{
    return text.empty() ? "not stated" : text;
}

std::string modelSentence(std::span<const RunSummary> runs)
{
    return each(runs, [](const RunSummary& run) {
        return run.model + " (SHA-256 " + record::shortHash(run.modelHash) + ") [@" + modelKey(run.model) + "]";
    });
}

/// Which adapter of a run speaks for it.
std::string keptSentence(std::span<const RunSummary> runs)
{
    const auto isValidated = [](const RunSummary& run) { return run.validationLoss.has_value(); };
    const auto validated = std::count_if(runs.begin(), runs.end(), isValidated);
    const std::string kept = validated == 0 ? "The adapter of the last step was kept"
        : validated == std::ssize(runs)     ? "The adapter of the best validation loss was kept"
                                            : "The adapter of the best validation loss was kept, that of the last step "
                                              "where there was no validation";
    return " " + kept + "; no test language had a say in that.";
}

std::string trainingSentences(std::span<const RunSummary> runs)
{
    std::string text = "We adapted " + modelSentence(runs) + " by low-rank adapters [@isogloss_lora] of rank "
        + setting(runs, "adapter.rank") + " (alpha " + setting(runs, "adapter.alpha") + ", dropout "
        + setting(runs, "adapter.dropout") + ").";
    if (const std::string taught = languages(runs, &RunSummary::taught); !taught.empty())
        text += " The task was taught in " + taught + ".";
    if (anyAligns(runs))
        text += alignmentSentences(runs);
    return text + " AdamW ran with learning rate " + setting(runs, "optimizer.learning_rate") + " ("
        + setting(runs, "optimizer.schedule") + " schedule, " + setting(runs, "optimizer.warmup_ratio")
        + " of the steps as warm-up), " + setting(runs, "batch.size") + " examples in a micro-batch and "
        + setting(runs, "batch.accumulation") + " micro-batches in a step, for "
        + each(runs, [](const RunSummary& run) { return std::to_string(run.steps); }) + " steps, with seed "
        + each(runs, [](const RunSummary& run) { return std::to_string(run.settings.run.seed); }) + "."
        + keptSentence(runs) + " Numbers were computed on "
        + each(runs, [](const RunSummary& run) { return run.device; }) + " in "
        + each(runs, [](const RunSummary& run) { return run.dtype; }) + " with Isogloss "
        + each(runs, [](const RunSummary& run) { return run.version; }) + " [@isogloss] and LibTorch "
        + each(runs, [](const RunSummary& run) { return run.torch; }) + ".";
}

std::string mergeSentence(const RunSummary& merged)
{
    std::vector<std::string> parents;
    bool isFiner = false;
    for (const record::AdapterParent& parent : merged.parents) {
        parents.push_back(parent.name + " (weight " + exact(parent.weight) + ")");
        isFiner = isFiner || !parent.layerWeights.empty() || !parent.moduleWeights.empty() || parent.otherLayers != 1;
    }
    std::string text = merged.name + " was merged from " + (parents.empty() ? "others" : joined(parents))
        + " by the method " + merged.method;
    if (isFiner)
        text += ", with weights of their own for some layers or modules";
    if (merged.pruning)
        text += ", keeping a share of " + exact(merged.pruning->density) + " of the entries (seed "
            + std::to_string(merged.pruning->seed) + ")";
    return text + ".";
}

} // namespace

std::string methodsParagraph(std::span<const RunSummary> given)
{
    std::vector<RunSummary> runs;
    std::vector<RunSummary> merged;
    for (const RunSummary& run : given)
        (run.isRun ? runs : merged).push_back(run);
    std::string text = runs.empty() ? "No run was trained: the adapters were merged from others with Isogloss "
            + each(given, [](const RunSummary& run) { return run.version; }) + " [@isogloss], for "
            + modelSentence(given) + "."
                                    : trainingSentences(runs);
    for (const RunSummary& adapter : merged)
        text += " " + mergeSentence(adapter);
    if (std::any_of(runs.begin(), runs.end(), [](const RunSummary& run) { return run.kept.has_value(); }))
        text += " Retrieval accuracy is the share of sentences whose nearest neighbour by cosine is the translation, "
                "ties counting as misses.";
    return text + " Intervals are 95 %; over seeds and sentences they come from a hierarchical bootstrap with Student's "
                  "t for few seeds.\n";
}

namespace {

std::string datasetEntry(const record::DatasetCard& card)
{
    if (!card.bibtex.empty())
        return card.bibtex + (card.bibtex.ends_with('\n') ? "" : "\n");
    std::string text = "@misc{" + bibtexKey("isogloss_data_", card.id) + ",\n  title = {" + escaped(card.id) + "}";
    const auto add = [&text](const std::string& field, const std::string& value) {
        if (!value.empty())
            text += ",\n  " + field + " = " + value;
    };
    add("author", card.credit.empty() ? "" : "{{" + escaped(card.credit) + "}}");
    add("howpublished", card.source.empty() ? "" : "{" + escaped(card.source) + "}");
    add("note", "{Dataset; licence: " + escaped(stated(card.licence)) + "}");
    return text + "\n}\n";
}

} // namespace

std::string bibliography(std::span<const RunSummary> runs, std::span<const record::DatasetCard> datasets)
{
    std::string text = "@software{isogloss,\n  title = {Isogloss: a workbench for cross-lingual experiments with "
                       "language models},\n  author = {{The Isogloss authors}},\n  version = {"
        + std::string(Version) + "}\n}\n";
    std::set<std::string> models;
    for (const RunSummary& run : runs)
        if (!run.model.empty() && models.insert(run.model).second)
            text += "@misc{" + modelKey(run.model) + ",\n  title = {" + escaped(run.model)
                + "},\n  note = {Base model; SHA-256 over config and tensors: " + run.modelHash + "}\n}\n";
    text += "@inproceedings{isogloss_lora,\n  title = {{LoRA}: Low-Rank Adaptation of Large Language Models},\n  "
            "author = {Hu, Edward J. and Shen, Yelong and Wallis, Phillip and Allen-Zhu, Zeyuan and Li, Yuanzhi and "
            "Wang, Shean and Wang, Lu and Chen, Weizhu},\n  booktitle = {International Conference on Learning "
            "Representations},\n  year = {2022},\n  eprint = {2106.09685}\n}\n";
    if (anyAligns(runs))
        text += "@inproceedings{isogloss_midalign,\n  title = {Middle-Layer Representation Alignment for Cross-Lingual "
                "Transfer in Fine-Tuned {LLMs}},\n  author = {Liu, Danni and Niehues, Jan},\n  booktitle = {Annual "
                "Meeting of the Association for Computational Linguistics},\n  year = {2025},\n  eprint = "
                "{2502.14830}\n}\n";
    for (const record::DatasetCard& card : datasets)
        text += datasetEntry(card);
    return text;
}

std::string licenceText(std::span<const RunSummary> runs, const Sources& sources)
{
    std::string text = "# Licences, credits and consent\n";
    for (const record::DatasetCard& card : sources.datasets)
        text += "\n## " + card.id + "\n\n- Source: " + stated(card.source) + "\n- Licence: " + stated(card.licence)
            + "\n- Credit: " + stated(card.credit) + "\n- Consent: " + stated(card.consent)
            + "\n- May leave this computer: "
            + stated(card.mayLeave ? std::string(nameOf(*card.mayLeave)) : std::string()) + "\n";
    for (const std::string& file : sources.withoutCard)
        text += "\n## " + file + "\n\nNo card found: licence, credit and consent are not stated.\n";
    for (const auto& [model, licence] : sources.modelLicences)
        text += "\n## The model " + model + "\n\n- Licence: " + stated(licence) + "\n";
    record::DataTerms all;
    for (const RunSummary& run : runs)
        all.add(run.terms);
    const auto& [permission, because] = all.mayLeave;
    text += "\n## Everything that was made from them\n\n- Licences: " + stated(joined(all.licences))
        + "\n- Credits: " + stated(joined(all.credits)) + "\n- May leave this computer: "
        + stated(permission ? std::string(nameOf(*permission)) : std::string())
        + (because.empty() ? "" : " (because of " + joined(because) + ")") + "\n";
    return text;
}

} // namespace isogloss::report
