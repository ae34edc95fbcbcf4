// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <array>

namespace isogloss::store {

namespace {

/// Times are UTC, paths are relative to the workspace when inside it, JSON is text. What a row cannot live
/// without is deleted with it (CASCADE); what it merely uses cannot be deleted before it.
constexpr std::string_view Schema1 = R"sql(
PRAGMA application_id = 1232301927;

CREATE TABLE about(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;

CREATE TABLE languages(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  own_name TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  family TEXT NOT NULL,
  glottocode TEXT NOT NULL,
  user_defined INTEGER NOT NULL CHECK (user_defined IN (0, 1))) STRICT;

CREATE TABLE datasets(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  card TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;

CREATE TABLE dataset_languages(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  language INTEGER NOT NULL REFERENCES languages,
  records INTEGER NOT NULL,
  UNIQUE (dataset, language)) STRICT;
CREATE INDEX dataset_languages_language ON dataset_languages(language);

CREATE TABLE pairs(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES languages,
  target INTEGER NOT NULL REFERENCES languages,
  pivot INTEGER REFERENCES languages,
  sentences INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX pairs_dataset ON pairs(dataset, source, target, ifnull(pivot, 0));
CREATE INDEX pairs_source ON pairs(source);
CREATE INDEX pairs_target ON pairs(target);
CREATE INDEX pairs_pivot ON pairs(pivot);

CREATE TABLE edit_steps(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  changed_texts INTEGER NOT NULL,
  records INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made TEXT NOT NULL,
  UNIQUE (dataset, position)) STRICT;

CREATE TABLE splits(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  dataset INTEGER NOT NULL REFERENCES datasets,
  seed INTEGER NOT NULL,
  train INTEGER REFERENCES datasets,
  validation INTEGER REFERENCES datasets,
  test INTEGER REFERENCES datasets,
  left_out INTEGER NOT NULL,
  made TEXT NOT NULL) STRICT;
CREATE INDEX splits_dataset ON splits(dataset);
CREATE INDEX splits_train ON splits(train);
CREATE INDEX splits_validation ON splits(validation);
CREATE INDEX splits_test ON splits(test);

CREATE TABLE import_templates(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  choices TEXT NOT NULL,
  made TEXT NOT NULL,
  UNIQUE (file_sha256, name)) STRICT;

CREATE TABLE models(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL UNIQUE,
  files_sha256 TEXT NOT NULL,
  hash TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;

CREATE TABLE experiments(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL,
  made TEXT NOT NULL,
  changed TEXT NOT NULL) STRICT;

CREATE TABLE runs(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folder TEXT NOT NULL UNIQUE,
  experiment INTEGER REFERENCES experiments,
  model INTEGER REFERENCES models,
  state TEXT NOT NULL CHECK (state IN ('running', 'completed', 'stopped', 'failed', 'interrupted')),
  seed INTEGER NOT NULL,
  step INTEGER NOT NULL,
  total_steps INTEGER NOT NULL,
  best_step INTEGER,
  align_layer INTEGER NOT NULL,
  device TEXT NOT NULL,
  dtype TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  seconds REAL NOT NULL,
  error TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
CREATE INDEX runs_experiment ON runs(experiment);
CREATE INDEX runs_model ON runs(model);
CREATE INDEX runs_running ON runs(state) WHERE state = 'running';

CREATE TABLE run_datasets(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  dataset INTEGER NOT NULL REFERENCES datasets,
  UNIQUE (run, dataset)) STRICT;
CREATE INDEX run_datasets_dataset ON run_datasets(dataset);

CREATE TABLE adapters(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL UNIQUE,
  base INTEGER REFERENCES models,
  run INTEGER REFERENCES runs,
  card TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
CREATE INDEX adapters_base ON adapters(base);
CREATE INDEX adapters_run ON adapters(run);

CREATE TABLE adapter_parents(
  id INTEGER PRIMARY KEY,
  adapter INTEGER NOT NULL REFERENCES adapters ON DELETE CASCADE,
  parent INTEGER NOT NULL REFERENCES adapters,
  weight REAL NOT NULL,
  UNIQUE (adapter, parent)) STRICT;
CREATE INDEX adapter_parents_parent ON adapter_parents(parent);

CREATE TABLE queue(
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  experiment INTEGER NOT NULL REFERENCES experiments,
  folder TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'failed')),
  run INTEGER REFERENCES runs ON DELETE SET NULL,
  error TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
CREATE INDEX queue_experiment ON queue(experiment);
CREATE INDEX queue_run ON queue(run);

CREATE TABLE signatures(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE analysis_rows(
  id INTEGER PRIMARY KEY,
  run INTEGER REFERENCES runs ON DELETE CASCADE,
  model INTEGER REFERENCES models ON DELETE CASCADE,
  adapter INTEGER REFERENCES adapters ON DELETE CASCADE,
  step INTEGER NOT NULL,
  measure TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  layer INTEGER NOT NULL,
  value REAL NOT NULL,
  low REAL,
  high REAL,
  sentences INTEGER NOT NULL,
  signature INTEGER NOT NULL REFERENCES signatures,
  CHECK (run IS NOT NULL OR model IS NOT NULL)) STRICT;
CREATE INDEX analysis_rows_run ON analysis_rows(run, step);
CREATE INDEX analysis_rows_model ON analysis_rows(model);
CREATE INDEX analysis_rows_adapter ON analysis_rows(adapter);
CREATE INDEX analysis_rows_signature ON analysis_rows(signature);

CREATE TABLE prediction_files(
  id INTEGER PRIMARY KEY,
  run INTEGER REFERENCES runs ON DELETE CASCADE,
  model INTEGER REFERENCES models ON DELETE CASCADE,
  adapter INTEGER REFERENCES adapters ON DELETE CASCADE,
  dataset INTEGER REFERENCES datasets,
  task TEXT NOT NULL,
  language TEXT NOT NULL,
  path TEXT NOT NULL UNIQUE,
  records INTEGER NOT NULL,
  scores TEXT NOT NULL,
  made TEXT NOT NULL) STRICT;
CREATE INDEX prediction_files_run ON prediction_files(run);
CREATE INDEX prediction_files_model ON prediction_files(model);
CREATE INDEX prediction_files_adapter ON prediction_files(adapter);
CREATE INDEX prediction_files_dataset ON prediction_files(dataset);

CREATE TABLE notes(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  dataset INTEGER REFERENCES datasets ON DELETE CASCADE,
  model INTEGER REFERENCES models ON DELETE CASCADE,
  adapter INTEGER REFERENCES adapters ON DELETE CASCADE,
  experiment INTEGER REFERENCES experiments ON DELETE CASCADE,
  run INTEGER REFERENCES runs ON DELETE CASCADE,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  CHECK ((dataset IS NOT NULL) + (model IS NOT NULL) + (adapter IS NOT NULL) + (experiment IS NOT NULL)
    + (run IS NOT NULL) = 1)) STRICT;
CREATE INDEX notes_dataset ON notes(dataset);
CREATE INDEX notes_model ON notes(model);
CREATE INDEX notes_adapter ON notes(adapter);
CREATE INDEX notes_experiment ON notes(experiment);
CREATE INDEX notes_run ON notes(run);
)sql";

/// When a run ran.
constexpr std::string_view Schema2 = R"sql(
ALTER TABLE runs ADD COLUMN started TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN ended TEXT NOT NULL DEFAULT '';
)sql";

/// What a person writes beside a run, as steps that can be undone.
constexpr std::string_view Schema3 = R"sql(
CREATE TABLE run_tags(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  tag TEXT NOT NULL,
  UNIQUE (run, tag)) STRICT;

CREATE TABLE run_edits(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('note', 'tags')),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made TEXT NOT NULL) STRICT;
CREATE INDEX run_edits_run ON run_edits(run);
)sql";

/// Changes of what people say of a dataset can be undone.
constexpr std::string_view Schema4 = R"sql(
CREATE TABLE terms_steps(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  position INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made TEXT NOT NULL,
  UNIQUE (dataset, position)) STRICT;
)sql";

/// Questions that several runs answer together.
constexpr std::string_view Schema5 = R"sql(
CREATE TABLE comparisons(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  made TEXT NOT NULL) STRICT;

CREATE TABLE comparison_members(
  id INTEGER PRIMARY KEY,
  comparison INTEGER NOT NULL REFERENCES comparisons ON DELETE CASCADE,
  experiment INTEGER NOT NULL REFERENCES experiments ON DELETE CASCADE,
  position INTEGER NOT NULL,
  condition TEXT NOT NULL,
  seed INTEGER NOT NULL,
  UNIQUE (comparison, experiment)) STRICT;
CREATE INDEX comparison_members_experiment ON comparison_members(experiment);
)sql";

constexpr std::array Steps{
    Migration{1, "0.1.0", Schema1},
    Migration{2, "0.1.0", Schema2},
    Migration{3, "0.1.0", Schema3},
    Migration{4, "0.1.0", Schema4},
    Migration{5, "0.1.0", Schema5},
};

} // namespace

std::span<const Migration> migrations()
{
    return Steps;
}

} // namespace isogloss::store
