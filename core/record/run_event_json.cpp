// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_event_json.h"

#include "core/record/errors.h"
#include "core/record/json_lists.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <type_traits>

namespace isogloss::record {

namespace {

/// Copies fields between events and JSON in either direction, so that each event names its fields once.
class Writer
{
public:
    explicit Writer(Json& json)
        : m_json(json)
    {
    }
    template <typename T>
    void field(const char* name, const T& value)
    {
        m_json[name] = value;
    }
    template <typename T>
    void field(const char* name, const std::optional<T>& value)
    {
        if (value)
            m_json[name] = *value;
    }

private:
    Json& m_json;
};

class Reader
{
public:
    Reader(const Json& json, std::string source)
        : m_json(json)
        , m_source(std::move(source))
    {
    }
    template <typename T>
    void field(const char* name, T& value)
    {
        if (m_error)
            return;
        auto read = jsonField<T>(m_json, name, m_source);
        if (read.has_value())
            value = std::move(read).value();
        else
            m_error = std::move(read.error());
    }
    template <typename T>
    void field(const char* name, std::optional<T>& value)
    {
        if (m_error || !m_json.contains(name))
            return;
        field(name, value.emplace());
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    const Json& m_json;
    const std::string m_source;
    std::optional<Error> m_error;
};

template <typename Visitor, typename Event>
void fields(Visitor& visit, Event& event) requires std::is_same_v<std::remove_const_t<Event>, RunStarted>
{
    visit.field("total_steps", event.totalSteps);
    visit.field("resumed_from_step", event.resumedFromStep);
    visit.field("layers", event.layers);
    visit.field("align_layer", event.alignLayer);
    visit.field("align_chance", event.alignChance);
    visit.field("device", event.device);
    visit.field("dtype", event.dtype);
}

template <typename Visitor, typename Event>
void fields(Visitor& visit, Event& event) requires std::is_same_v<std::remove_const_t<Event>, StepMetrics>
{
    visit.field("step", event.step);
    visit.field("total_steps", event.totalSteps);
    visit.field("epoch", event.epoch);
    visit.field("task_loss", event.taskLoss);
    visit.field("align_loss", event.alignLoss);
    visit.field("in_batch_retrieval", event.inBatchRetrieval);
    visit.field("learning_rate", event.learningRate);
    visit.field("grad_norm", event.gradNorm);
    visit.field("task_grad_norm", event.taskGradNorm);
    visit.field("align_grad_norm", event.alignGradNorm);
    visit.field("grad_cosine", event.gradCosine);
    visit.field("tokens", event.tokens);
    visit.field("seconds", event.seconds);
    visit.field("seconds_left", event.secondsLeft);
    visit.field("memory_bytes", event.memoryBytes);
}

template <typename Visitor, typename Event>
void fields(Visitor& visit, Event& event) requires std::is_same_v<std::remove_const_t<Event>, EvalResult>
{
    visit.field("step", event.step);
    visit.field("validation_loss", event.validationLoss);
    visit.field("best", event.best);
}

template <typename Visitor, typename Event>
void fields(Visitor& visit, Event& event) requires std::is_same_v<std::remove_const_t<Event>, CheckpointSaved>
{
    visit.field("step", event.step);
    visit.field("path", event.path);
}

constexpr std::array<const char*, 2> Levels{"info", "warning"};
constexpr std::array<const char*, 3> Outcomes{"completed", "stopped", "failed"};

/// Codes refer to text that must outlive every Error; a code read from a file is kept for the life of the
/// program.
ErrorCode internedCode(const std::string& name)
{
    static std::mutex mutex;
    static std::set<std::string> names;
    const std::lock_guard lock(mutex);
    return {*names.insert(name).first};
}

Json argumentsJson(const Arguments& arguments)
{
    Json json = Json::array();
    for (const auto& [name, value] : arguments)
        json.push_back({name, value});
    return json;
}

Arguments parseArguments(const Json& json)
{
    Arguments arguments;
    for (const Json& pair : json)
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
            arguments.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    return arguments;
}

template <typename Enum, std::size_t N>
Result<Enum> readName(
    const Json& json, const char* field, const std::array<const char*, N>& names, const std::string& source)
{
    ISOGLOSS_TRY(const std::string name, jsonField<std::string>(json, field, source));
    const auto* const found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return wrongType(json[field], field, source);
    return static_cast<Enum>(found - names.begin());
}

template <typename Event>
Json write(const char* type, const Event& event)
{
    Json json{{"type", type}};
    Writer writer(json);
    fields(writer, event);
    return json;
}

template <typename Event>
Result<RunEvent> read(const Json& json, const std::string& source)
{
    Event event;
    Reader reader(json, source);
    fields(reader, event);
    if (reader.error())
        return *reader.error();
    return RunEvent(std::move(event));
}

Json write(const AlignmentSnapshot& event)
{
    Json rows = Json::array();
    for (const MeasureRow& row : event.rows)
        rows.push_back(toJson(row));
    Json hits = Json::array();
    for (const auto& pair : event.hits)
        hits.push_back(
            {{"source", pair.source}, {"target", pair.target}, {"layer", pair.layer}, {"hits", pair.hits}});
    return {{"type", "alignment"}, {"step", event.step}, {"rows", rows}, {"hits", hits}};
}

Result<RunEvent> readAlignment(const Json& json, const std::string& source)
{
    AlignmentSnapshot event;
    ISOGLOSS_TRY(event.step, jsonField<std::int64_t>(json, "step", source));
    ISOGLOSS_TRY(const Json rows, jsonField<Json>(json, "rows", source));
    for (const Json& row : rows) {
        ISOGLOSS_TRY(MeasureRow parsed, parseMeasureRow(row, source));
        event.rows.push_back(std::move(parsed));
    }
    ISOGLOSS_TRY(const Json hits, jsonField<Json>(json, "hits", source));
    for (const Json& pair : hits) {
        AlignmentSnapshot::PairHits& parsed = event.hits.emplace_back();
        ISOGLOSS_TRY(parsed.source, jsonField<std::string>(pair, "source", source));
        ISOGLOSS_TRY(parsed.target, jsonField<std::string>(pair, "target", source));
        ISOGLOSS_TRY(parsed.layer, jsonField<int>(pair, "layer", source));
        ISOGLOSS_TRY(parsed.hits, jsonField<std::string>(pair, "hits", source));
    }
    return RunEvent(std::move(event));
}

template <typename Number>
Result<std::vector<Number>> readNumbers(const Json& json, const char* field, const std::string& source)
{
    ISOGLOSS_TRY(const Json list, jsonField<Json>(json, field, source));
    std::vector<Number> numbers;
    for (const Json& value : list) {
        if (!value.is_number())
            return Error{errors::JsonFieldType, {{"path", source}, {"field", field}, {"value", value.dump()}}, {}};
        numbers.push_back(value.get<Number>());
    }
    return numbers;
}

Json write(const ForgettingSnapshot& event)
{
    Json json{{"type", "forgetting"}, {"step", event.step}, {"bits_per_character", event.bitsPerCharacter}};
    for (const auto& [language, texts] : event.texts)
        json["texts"][language] = {{"bits", texts.bits}, {"characters", texts.characters}};
    return json;
}

Result<RunEvent> readForgetting(const Json& json, const std::string& source)
{
    ForgettingSnapshot event;
    ISOGLOSS_TRY(event.step, jsonField<std::int64_t>(json, "step", source));
    ISOGLOSS_TRY(const Json bits, jsonField<Json>(json, "bits_per_character", source));
    for (const auto& [language, value] : bits.items())
        if (value.is_number())
            event.bitsPerCharacter[language] = value.get<double>();
    ISOGLOSS_TRY(const Json texts, jsonFieldOr(json, "texts", source, Json::object()));
    for (const auto& [language, values] : texts.items()) {
        ForgettingSnapshot::TextBits& parsed = event.texts[language];
        ISOGLOSS_TRY(parsed.bits, readNumbers<double>(values, "bits", source));
        ISOGLOSS_TRY(parsed.characters, readNumbers<std::int64_t>(values, "characters", source));
    }
    return RunEvent(std::move(event));
}

Result<RunEvent> readLog(const Json& json, const std::string& source)
{
    LogLine event;
    ISOGLOSS_TRY(const std::string code, jsonField<std::string>(json, "code", source));
    event.code = internedCode(code);
    ISOGLOSS_TRY(event.level, readName<LogLine::Level>(json, "level", Levels, source));
    event.arguments = parseArguments(json.value("arguments", Json::array()));
    return RunEvent(std::move(event));
}

Json write(const RunFinished& event)
{
    Json json{{"type", "finished"}, {"outcome", Outcomes[static_cast<std::size_t>(event.outcome)]},
        {"step", event.step}};
    if (event.bestStep)
        json["best_step"] = *event.bestStep;
    if (event.error)
        json["error"] = {{"code", event.error->code.name},
            {"arguments", argumentsJson(event.error->arguments)}, {"detail", event.error->detail}};
    return json;
}

Result<RunEvent> readFinished(const Json& json, const std::string& source)
{
    RunFinished event;
    ISOGLOSS_TRY(event.step, jsonField<std::int64_t>(json, "step", source));
    ISOGLOSS_TRY(event.outcome, readName<RunFinished::Outcome>(json, "outcome", Outcomes, source));
    if (json.contains("best_step")) {
        ISOGLOSS_TRY(event.bestStep, jsonField<std::int64_t>(json, "best_step", source));
    }
    if (json.contains("error")) {
        const Json& error = json["error"];
        ISOGLOSS_TRY(const std::string code, jsonField<std::string>(error, "code", source));
        ISOGLOSS_TRY(const std::string detail, jsonFieldOr(error, "detail", source, std::string()));
        event.error
            = Error{internedCode(code), parseArguments(error.value("arguments", Json::array())), detail};
    }
    return RunEvent(std::move(event));
}

struct ToJson
{
    Json operator()(const RunStarted& event) const { return write("started", event); }
    Json operator()(const StepMetrics& event) const { return write("step", event); }
    Json operator()(const AlignmentSnapshot& event) const { return write(event); }
    Json operator()(const ForgettingSnapshot& event) const { return write(event); }
    Json operator()(const EvalResult& event) const { return write("evaluation", event); }
    Json operator()(const CheckpointSaved& event) const { return write("checkpoint", event); }
    Json operator()(const LogLine& event) const
    {
        return {{"type", "log"}, {"level", Levels[static_cast<std::size_t>(event.level)]},
            {"code", event.code.name}, {"arguments", argumentsJson(event.arguments)}};
    }
    Json operator()(const RunFinished& event) const { return write(event); }
};

} // namespace

Json toJson(const RunEvent& event)
{
    return std::visit(ToJson(), event);
}

Result<RunEvent> parseRunEvent(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const std::string type, jsonField<std::string>(json, "type", source));
    if (type == "started")
        return read<RunStarted>(json, source);
    if (type == "step")
        return read<StepMetrics>(json, source);
    if (type == "alignment")
        return readAlignment(json, source);
    if (type == "forgetting")
        return readForgetting(json, source);
    if (type == "evaluation")
        return read<EvalResult>(json, source);
    if (type == "checkpoint")
        return read<CheckpointSaved>(json, source);
    if (type == "log")
        return readLog(json, source);
    if (type == "finished")
        return readFinished(json, source);
    return Error{errors::EventUnknown, {{"path", source}, {"value", type}}, {}};
}

Json toJson(const MeasureRow& row)
{
    Json json{{"measure", row.measure}, {"source", row.source}, {"target", row.target}, {"value", row.value},
        {"sentences", row.sentences}, {"signature", row.signature}};
    json["layer"] = row.layer.index == Layer::FinalNorm ? Json("final_norm") : Json(row.layer.index);
    Writer writer(json);
    writer.field("low", row.low);
    writer.field("high", row.high);
    return json;
}

Result<MeasureRow> parseMeasureRow(const Json& json, const std::string& source)
{
    MeasureRow row;
    Reader reader(json, source);
    reader.field("measure", row.measure);
    reader.field("source", row.source);
    reader.field("target", row.target);
    reader.field("value", row.value);
    reader.field("sentences", row.sentences);
    reader.field("signature", row.signature);
    reader.field("low", row.low);
    reader.field("high", row.high);
    if (json.is_object() && json.value("layer", Json()) == "final_norm")
        row.layer.index = Layer::FinalNorm;
    else
        reader.field("layer", row.layer.index);
    if (reader.error())
        return *reader.error();
    return row;
}

} // namespace isogloss::record
