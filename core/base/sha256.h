// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace isogloss {

/// SHA-256 over a stream of bytes. One thread at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text);
    /// 64 lower-case hex digits; the object is spent afterwards.
    std::string finish();

private:
    void* m_context;
};

std::string sha256(std::string_view text);

} // namespace isogloss
