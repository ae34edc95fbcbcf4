// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of model and adapter files, devices and computing. Arguments: path; tensor, field, value, expected,
/// found, allowed where they apply.
namespace isogloss::errors {

inline constexpr ErrorCode SafetensorsTruncated{"model.safetensors_truncated"};
inline constexpr ErrorCode SafetensorsHeader{"model.safetensors_header"};
inline constexpr ErrorCode SafetensorsEntry{"model.safetensors_entry"};
inline constexpr ErrorCode SafetensorsType{"model.safetensors_type"};
inline constexpr ErrorCode SafetensorsSize{"model.safetensors_size"};
inline constexpr ErrorCode SafetensorsLayout{"model.safetensors_layout"};
inline constexpr ErrorCode SafetensorsEnd{"model.safetensors_end"};

inline constexpr ErrorCode WeightsMissing{"model.weights_missing"};
inline constexpr ErrorCode WeightsPickled{"model.weights_pickled"};
inline constexpr ErrorCode WeightsGguf{"model.weights_gguf"};
inline constexpr ErrorCode ShardMissing{"model.shard_missing"};
inline constexpr ErrorCode ShardOutside{"model.shard_outside"};
inline constexpr ErrorCode TensorMissing{"model.tensor_missing"};
inline constexpr ErrorCode TensorUnknown{"model.tensor_unknown"};
inline constexpr ErrorCode TensorTwice{"model.tensor_twice"};
inline constexpr ErrorCode TensorShape{"model.tensor_shape"};
inline constexpr ErrorCode TensorType{"model.tensor_type"};

inline constexpr ErrorCode ConfigMissing{"model.config_missing"};
inline constexpr ErrorCode ArchitectureUnsupported{"model.architecture_unsupported"};
inline constexpr ErrorCode ConfigUnsupported{"model.config_unsupported"};
inline constexpr ErrorCode ConfigOutOfRange{"model.config_out_of_range"};

inline constexpr ErrorCode NotAnAdapter{"model.not_an_adapter"};
inline constexpr ErrorCode AdapterUnsupported{"model.adapter_unsupported"};
inline constexpr ErrorCode AdapterDora{"model.adapter_dora"};
inline constexpr ErrorCode AdapterBias{"model.adapter_bias"};
inline constexpr ErrorCode AdapterModules{"model.adapter_modules"};
inline constexpr ErrorCode AdapterPatterns{"model.adapter_patterns"};
inline constexpr ErrorCode AdapterLayers{"model.adapter_layers"};
inline constexpr ErrorCode AdapterConvolution{"model.adapter_convolution"};
inline constexpr ErrorCode AdapterTarget{"model.adapter_target"};
inline constexpr ErrorCode AdapterRange{"model.adapter_range"};
inline constexpr ErrorCode AdapterPickled{"model.adapter_pickled"};

inline constexpr ErrorCode DeviceUnknown{"model.device_unknown"};
inline constexpr ErrorCode DeviceMissing{"model.device_missing"};
inline constexpr ErrorCode DeviceMemory{"model.device_memory"};
inline constexpr ErrorCode TextTooLong{"model.text_too_long"};
inline constexpr ErrorCode ChatTemplateUnknown{"model.chat_template_unknown"};
inline constexpr ErrorCode PromptEmpty{"model.prompt_empty"};

} // namespace isogloss::errors
