// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/setting_binding.h"

#include "core/base/translatable.h"

namespace isogloss::record {

/// The optimizer's rows, which the tables of runs and of pretraining share; Settings has a member
/// `optimizer`.
template <typename Settings>
void addOptimizerRows(SettingsTable<Settings>& table)
{
    const auto plain
        = [&table](std::string_view key, auto access, std::string_view help, double low, double high) {
              table.push_back(plainSetting<Settings>(key, access, help, low, high));
          };
#define FIELD(name)                                                                                          \
    [](auto& settings) -> auto&                                                                              \
    {                                                                                                        \
        return settings.optimizer.name;                                                                      \
    }
    plain("optimizer.name", FIELD(name),
        QT_TRANSLATE_NOOP("settings", "The optimizer; adamw is the one there is."), 0, 0);
    table.back().kind = ValueKind::Choice;
    table.back().names = {"adamw"};
    table.back().allowed = "adamw";
    table.back().read = [](Settings&, const Json& json) { return json == "adamw"; };
    plain("optimizer.learning_rate", FIELD(learningRate),
        QT_TRANSLATE_NOOP("settings", "Size of a step (learning rate)."), 0, 1);
    table.back().level = Setting<Settings>::Level::Simple;
    table.push_back(choiceSetting<Settings>("optimizer.schedule",
        {"inverse_sqrt", "linear", "cosine", "constant"}, FIELD(schedule),
        QT_TRANSLATE_NOOP("settings", "How the learning rate falls after the warm-up.")));
    plain("optimizer.warmup_ratio", FIELD(warmupRatio),
        QT_TRANSLATE_NOOP("settings", "Share of the steps in which the learning rate rises."), 0, 1);
    plain("optimizer.weight_decay", FIELD(weightDecay),
        QT_TRANSLATE_NOOP("settings", "Pull of the weights towards zero."), 0, 10);
    plain("optimizer.beta1", FIELD(beta1), QT_TRANSLATE_NOOP("settings", "Memory of the mean gradient."), 0,
        0.9999999);
    plain("optimizer.beta2", FIELD(beta2), QT_TRANSLATE_NOOP("settings", "Memory of the squared gradient."),
        0, 0.9999999);
    plain("optimizer.epsilon", FIELD(epsilon),
        QT_TRANSLATE_NOOP("settings", "Keeps the division by the memory finite."), 0, 1);
    plain("optimizer.max_grad_norm", FIELD(maxGradNorm),
        QT_TRANSLATE_NOOP("settings", "Longer gradients are shortened to this; 0 shortens none."), 0, 1e9);
#undef FIELD
}

} // namespace isogloss::record
