// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// How well a linear probe tells two languages apart: 0.5 = not at all (what a layer holds is agnostic of
/// language), 1 = always. Every second sentence teaches it, in both languages, the others are asked; gives
/// per asked sentence (rows 1, 3, 5 ...) the share of its two sides that is told right: 0, 0.5 or 1. The
/// probe is ridge regression on -1 and 1 about the mean, with 0.01 of the mean eigenvalue, in f64: a closed
/// form, the same every time. source and target (N, D), N > 1, row i of both says the same.
std::vector<double> languageProbe(const at::Tensor& source, const at::Tensor& target);

/// Of something of each sentence, that of the asked ones.
std::vector<std::string> askedOf(const std::vector<std::string>& all);

/// The same of several languages at once, each (N, D): one probe a language by ridge regression on 0 and 1, and
/// the one that answers highest is taken; chance is 1 / K. Per asked sentence the share of its K sides that is
/// told right.
std::vector<double> languageProbe(const std::vector<at::Tensor>& languages);

} // namespace isogloss::analysis
