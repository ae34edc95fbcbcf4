// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path, line, and what each says.
namespace isogloss::errors {

inline constexpr ErrorCode LineNotUtf8{"data.line_not_utf8"};
inline constexpr ErrorCode KeyTwice{"data.key_twice"};
inline constexpr ErrorCode KeyedLine{"data.keyed_line"};
inline constexpr ErrorCode UnequalLines{"data.unequal_lines"};
inline constexpr ErrorCode NoCommonText{"data.no_common_text"};
inline constexpr ErrorCode NoTextOfLanguage{"data.no_text_of_language"};
inline constexpr ErrorCode NoRecords{"data.no_records"};
inline constexpr ErrorCode EmptyFile{"data.empty_file"};
inline constexpr ErrorCode RecordForm{"data.record_form"};
inline constexpr ErrorCode SpanOutside{"data.span_outside"};
inline constexpr ErrorCode SlotMarkup{"data.slot_markup"};
inline constexpr ErrorCode TagForm{"data.tag_form"};

// Input: containers, encodings, XML.
inline constexpr ErrorCode NothingToImport{"data.nothing_to_import"};
inline constexpr ErrorCode ArchiveBroken{"data.archive_broken"};
inline constexpr ErrorCode ArchiveBomb{"data.archive_bomb"};
inline constexpr ErrorCode ArchiveUnsafe{"data.archive_unsafe"};
inline constexpr ErrorCode ArchiveEncrypted{"data.archive_encrypted"};
inline constexpr ErrorCode TextNotDecodable{"data.text_not_decodable"};
inline constexpr ErrorCode EncodingUnclear{"data.encoding_unclear"};
inline constexpr ErrorCode LineTooLong{"data.line_too_long"};
inline constexpr ErrorCode XmlMalformed{"data.xml_malformed"};
inline constexpr ErrorCode XmlEntity{"data.xml_entity"};
inline constexpr ErrorCode XmlTooLarge{"data.xml_too_large"};

// Import: formats, choices, joining.
inline constexpr ErrorCode FormatUnknown{"data.format_unknown"};
inline constexpr ErrorCode FormatParquet{"data.format_parquet"};
inline constexpr ErrorCode FormatPickle{"data.format_pickle"};
inline constexpr ErrorCode FormatOldExcel{"data.format_old_excel"};
inline constexpr ErrorCode FormatsMixed{"data.formats_mixed"};
inline constexpr ErrorCode NoText{"data.no_text"};
inline constexpr ErrorCode DatasetExists{"data.dataset_exists"};
inline constexpr ErrorCode ElementMissing{"data.element_missing"};
inline constexpr ErrorCode RowCells{"data.row_cells"};
inline constexpr ErrorCode QuoteOpen{"data.quote_open"};
inline constexpr ErrorCode FieldUnknown{"data.field_unknown"};
inline constexpr ErrorCode LanguageNotStated{"data.language_not_stated"};
inline constexpr ErrorCode FilesUnequal{"data.files_unequal"};
inline constexpr ErrorCode EntryForm{"data.entry_form"};
inline constexpr ErrorCode TextHasLineEnd{"data.text_has_line_end"};

// Export: what a format cannot hold, what may not leave.
inline constexpr ErrorCode NotHeld{"data.not_held"};
inline constexpr ErrorCode TasksNotHeld{"data.tasks_not_held"};
inline constexpr ErrorCode ExportFormatUnknown{"data.export_format_unknown"};
inline constexpr ErrorCode TwoLanguagesNeeded{"data.two_languages_needed"};
inline constexpr ErrorCode MayNotLeave{"data.may_not_leave"};

// Warnings of an import.
inline constexpr ErrorCode FileLeftOut{"data.file_left_out"};
inline constexpr ErrorCode RowsWithoutText{"data.rows_without_text"};
inline constexpr ErrorCode EntriesUntranslated{"data.entries_untranslated"};
inline constexpr ErrorCode EntriesFuzzy{"data.entries_fuzzy"};
inline constexpr ErrorCode PartsWithoutVerse{"data.parts_without_verse"};
inline constexpr ErrorCode AnnotationsAlone{"data.annotations_alone"};
inline constexpr ErrorCode SheetsLeftOut{"data.sheets_left_out"};
inline constexpr ErrorCode LanguageTwice{"data.language_twice"};
inline constexpr ErrorCode KeysMadeUnique{"data.keys_made_unique"};
inline constexpr ErrorCode KeysMissing{"data.keys_missing"};
inline constexpr ErrorCode QuotesLiteral{"data.quotes_literal"};
inline constexpr ErrorCode TurnsWithoutAnswer{"data.turns_without_answer"};
inline constexpr ErrorCode PairsLeftOut{"data.pairs_left_out"};
inline constexpr ErrorCode EvaluationText{"data.evaluation_text"};

} // namespace isogloss::errors
