-- A workspace.db of schema 4 with a row in every table, as sqlite3's .dump writes it.
PRAGMA foreign_keys=OFF;
PRAGMA application_id=1232301927;
PRAGMA user_version=4;
BEGIN TRANSACTION;
CREATE TABLE about(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
INSERT INTO "about" VALUES(1,'needs','0.1.0');
CREATE TABLE terms_steps(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  position INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made TEXT NOT NULL,
  UNIQUE (dataset, position)) STRICT;
CREATE TABLE adapter_parents(
  id INTEGER PRIMARY KEY,
  adapter INTEGER NOT NULL REFERENCES adapters ON DELETE CASCADE,
  parent INTEGER NOT NULL REFERENCES adapters,
  weight REAL NOT NULL,
  UNIQUE (adapter, parent)) STRICT;
INSERT INTO "adapter_parents" VALUES(1,2,1,0.5);
CREATE TABLE adapters(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL UNIQUE,
  base INTEGER REFERENCES models,
  run INTEGER REFERENCES runs,
  card TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
INSERT INTO "adapters" VALUES(1,'a','adapters/a',1,1,'{"base":{"name":"base","hash":""}}','');
INSERT INTO "adapters" VALUES(2,'merged','adapters/m',NULL,NULL,'{"base":{"name":"base","hash":""}}','');
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
INSERT INTO "analysis_rows" VALUES(1,1,1,1,0,'m','a','b',0,0.5,NULL,NULL,1,1);
CREATE TABLE dataset_languages(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  language INTEGER NOT NULL REFERENCES languages,
  records INTEGER NOT NULL,
  UNIQUE (dataset, language)) STRICT;
INSERT INTO "dataset_languages" VALUES(1,1,1,5);
CREATE TABLE datasets(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  card TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
INSERT INTO "datasets" VALUES(1,'texts','{"id":"texts","kind":"text","languages":[],"records":0}','');
INSERT INTO "datasets" VALUES(2,'unused','{"id":"unused","kind":"text","languages":[],"records":0}','');
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
INSERT INTO "edit_steps" VALUES(1,2,1,'{}',0,0,0,'');
CREATE TABLE experiments(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL,
  made TEXT NOT NULL,
  changed TEXT NOT NULL) STRICT;
INSERT INTO "experiments" VALUES(1,'try','{}','','');
CREATE TABLE import_templates(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  choices TEXT NOT NULL,
  made TEXT NOT NULL,
  UNIQUE (file_sha256, name)) STRICT;
CREATE TABLE languages(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  own_name TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  family TEXT NOT NULL,
  glottocode TEXT NOT NULL,
  user_defined INTEGER NOT NULL CHECK (user_defined IN (0, 1))) STRICT;
INSERT INTO "languages" VALUES(1,'eng_Latn','English','','ltr','','',0);
INSERT INTO "languages" VALUES(2,'swh_Latn','','','ltr','','',0);
CREATE TABLE models(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL UNIQUE,
  files_sha256 TEXT NOT NULL,
  hash TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
INSERT INTO "models" VALUES(1,'base','models/base','','','');
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
INSERT INTO "notes" VALUES(1,'look',2,NULL,NULL,NULL,NULL,'','');
CREATE TABLE pairs(
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES languages,
  target INTEGER NOT NULL REFERENCES languages,
  pivot INTEGER REFERENCES languages,
  sentences INTEGER NOT NULL) STRICT;
INSERT INTO "pairs" VALUES(1,1,1,2,NULL,5);
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
INSERT INTO "prediction_files" VALUES(1,1,1,1,1,'slots','eng_Latn','runs/first/p.jsonl',1,'{}','');
CREATE TABLE queue(
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  experiment INTEGER NOT NULL REFERENCES experiments,
  folder TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'failed')),
  run INTEGER REFERENCES runs ON DELETE SET NULL,
  error TEXT NOT NULL,
  added TEXT NOT NULL) STRICT;
INSERT INTO "queue" VALUES(1,1,1,'runs/first','done',1,'','');
CREATE TABLE run_datasets(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  dataset INTEGER NOT NULL REFERENCES datasets,
  UNIQUE (run, dataset)) STRICT;
INSERT INTO "run_datasets" VALUES(1,1,1);
CREATE TABLE run_edits(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('note', 'tags')),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made TEXT NOT NULL) STRICT;
INSERT INTO "run_edits" VALUES(1,1,'tags','','kept',0,'2026-11-29T10:00:00Z');
CREATE TABLE run_tags(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  tag TEXT NOT NULL,
  UNIQUE (run, tag)) STRICT;
INSERT INTO "run_tags" VALUES(1,1,'kept');
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
  added TEXT NOT NULL, started TEXT NOT NULL DEFAULT '', ended TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "runs" VALUES(1,'first','runs/first',1,1,'completed',1,1,1,NULL,0,'','',0,0.0,'','','2026-11-20T10:00:10Z','2026-11-20T10:05:00Z');
CREATE TABLE signatures(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO "signatures" VALUES(1,'s');
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
INSERT INTO "splits" VALUES(1,'halves',1,0,NULL,NULL,NULL,0,'');
CREATE INDEX dataset_languages_language ON dataset_languages(language);
CREATE UNIQUE INDEX pairs_dataset ON pairs(dataset, source, target, ifnull(pivot, 0));
CREATE INDEX pairs_source ON pairs(source);
CREATE INDEX pairs_target ON pairs(target);
CREATE INDEX pairs_pivot ON pairs(pivot);
CREATE INDEX splits_dataset ON splits(dataset);
CREATE INDEX splits_train ON splits(train);
CREATE INDEX splits_validation ON splits(validation);
CREATE INDEX splits_test ON splits(test);
CREATE INDEX runs_experiment ON runs(experiment);
CREATE INDEX runs_model ON runs(model);
CREATE INDEX runs_running ON runs(state) WHERE state = 'running';
CREATE INDEX run_datasets_dataset ON run_datasets(dataset);
CREATE INDEX adapters_base ON adapters(base);
CREATE INDEX adapters_run ON adapters(run);
CREATE INDEX adapter_parents_parent ON adapter_parents(parent);
CREATE INDEX queue_experiment ON queue(experiment);
CREATE INDEX queue_run ON queue(run);
CREATE INDEX analysis_rows_run ON analysis_rows(run, step);
CREATE INDEX analysis_rows_model ON analysis_rows(model);
CREATE INDEX analysis_rows_adapter ON analysis_rows(adapter);
CREATE INDEX analysis_rows_signature ON analysis_rows(signature);
CREATE INDEX prediction_files_run ON prediction_files(run);
CREATE INDEX prediction_files_model ON prediction_files(model);
CREATE INDEX prediction_files_adapter ON prediction_files(adapter);
CREATE INDEX prediction_files_dataset ON prediction_files(dataset);
CREATE INDEX notes_dataset ON notes(dataset);
CREATE INDEX notes_model ON notes(model);
CREATE INDEX notes_adapter ON notes(adapter);
CREATE INDEX notes_experiment ON notes(experiment);
CREATE INDEX notes_run ON notes(run);
CREATE INDEX run_edits_run ON run_edits(run);
COMMIT;
