// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_reporter.h"

#include "app/cli/words.h"

#include <cstdarg>
#include <cstdio>
#include <string_view>
#include <variant>

namespace isogloss::cli {

namespace {

[[gnu::format(printf, 1, 2)]] std::string format(const char* pattern, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(text, sizeof text, pattern, arguments);
    va_end(arguments);
    return text;
}

double smoothed(double before, double now)
{
    constexpr double Share = 0.1;
    return before == 0 ? now : (1 - Share) * before + Share * now;
}

} // namespace

RunReporter::RunReporter(const std::string& name)
    : m_line(name)
{
}

void RunReporter::operator()(const record::RunEvent& event)
{
    std::visit([this](const auto& known) { tell(known); }, event);
}

void RunReporter::keep(const std::string& line)
{
    m_line.clear();
    std::fprintf(stderr, "%s\n", line.c_str());
    std::fflush(stderr);
}

void RunReporter::tell(const record::RunStarted& event)
{
    m_started = event;
    std::string line = format("%lld steps on %s in %s", static_cast<long long>(event.totalSteps),
        event.device.c_str(), event.dtype.c_str());
    if (event.alignLayer > 0)
        line += format(", aligned at layer %d of %d", event.alignLayer, event.layers);
    if (event.resumedFromStep > 0)
        line += format(", resumed behind step %lld", static_cast<long long>(event.resumedFromStep));
    keep(line);
}

void RunReporter::tell(const record::StepMetrics& event)
{
    if (event.seconds > 0)
        m_tokensPerSecond = smoothed(m_tokensPerSecond, static_cast<double>(event.tokens) / event.seconds);
    std::string line = format(
        "step %lld of %lld", static_cast<long long>(event.step), static_cast<long long>(event.totalSteps));
    if (event.taskLoss)
        line += format(", task loss %.3f", *event.taskLoss);
    if (event.alignLoss)
        line += format(", alignment loss %.3f (chance %.2f)", *event.alignLoss, m_started.alignChance);
    line += format(", %.0f tokens/s, %.0f s left", m_tokensPerSecond, event.secondsLeft.value_or(0));
    m_line.show(line);
}

void RunReporter::tell(const record::AlignmentSnapshot& event)
{
    std::string line
        = format("  step %lld, nearest sentence is the translation", static_cast<long long>(event.step));
    if (m_started.alignLayer > 0)
        line += format(" (retrieval at layer %d)", m_started.alignLayer);
    const int layer = m_started.alignLayer > 0 ? m_started.alignLayer : m_started.layers / 2;
    for (const auto& row : event.rows)
        if (row.measure == "retrieval_forward" && row.layer.index == layer)
            line += format("  %s-%s %.2f", row.source.c_str(), row.target.c_str(), row.value);
    keep(line);
}

void RunReporter::tell(const record::ForgettingSnapshot& event)
{
    std::string line = format("  step %lld, bits per character", static_cast<long long>(event.step));
    for (const auto& [language, bits] : event.bitsPerCharacter)
        line += format("  %s %.3f", language.c_str(), bits);
    keep(line);
}

void RunReporter::tell(const record::EvalResult& event)
{
    keep(format("  step %lld, validation loss %.4f%s", static_cast<long long>(event.step),
        event.validationLoss, event.best ? ", the best so far" : ""));
}

void RunReporter::tell(const record::LogLine& event)
{
    keep((event.level == record::LogLine::Level::Warning ? "Warning: " : "")
        + words(event.code, event.arguments));
}

void RunReporter::tell(const record::RunFinished& event)
{
    constexpr const char* Outcomes[] = {"Finished", "Stopped", "Failed"};
    std::string line = format(
        "%s at step %lld", Outcomes[static_cast<int>(event.outcome)], static_cast<long long>(event.step));
    if (event.bestStep)
        line += format("; the best was step %lld", static_cast<long long>(*event.bestStep));
    keep(line);
}

} // namespace isogloss::cli
