// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <array>
#include <openssl/evp.h>

namespace isogloss {

namespace {
EVP_MD_CTX* context(void* pointer)
{
    return static_cast<EVP_MD_CTX*>(pointer);
}
} // namespace

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(context(m_context), EVP_sha256(), nullptr);
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(context(m_context));
}

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(context(m_context), bytes.data(), bytes.size());
}

void Sha256::add(std::string_view text)
{
    add(std::as_bytes(std::span(text)));
}

std::string Sha256::finish()
{
    std::array<unsigned char, 32> digest = {};
    EVP_DigestFinal_ex(context(m_context), digest.data(), nullptr);
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

std::string sha256(std::string_view text)
{
    Sha256 hash;
    hash.add(text);
    return hash.finish();
}

} // namespace isogloss
