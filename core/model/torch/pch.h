// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Precompiled for every [torch] folder; not included by hand. torch/torch.h would add 7 s to each file.
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
