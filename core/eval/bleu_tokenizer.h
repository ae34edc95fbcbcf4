// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::eval {

/// How sacreBLEU (Post 2018) splits text into the tokens that BLEU counts.
enum class BleuTokenizer {
    Mteval13a, ///< "13a": punctuation apart, as mteval-v13a.pl; for languages with blanks between words
    Chinese, ///< "zh": Chinese characters one by one, the rest as in 13a
    Character, ///< "char": every code point
    None, ///< "none": at white space
};

/// sacreBLEU's name, as signatures write it.
std::string_view name(BleuTokenizer tokenizer);

/// What is used for a target language: zh for Chinese, char for Japanese, Thai, Lao, Khmer and Burmese (which
/// write no blanks between words; sacreBLEU's own choice for Japanese needs a dictionary), else 13a.
BleuTokenizer bleuTokenizerFor(std::string_view language);

/// The text with its tokens apart; they are the words (words.h) of the result.
std::string tokenizeForBleu(BleuTokenizer tokenizer, std::string_view text);

} // namespace isogloss::eval
