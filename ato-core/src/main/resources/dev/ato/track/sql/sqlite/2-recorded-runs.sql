-- What ato adds for runs that its agent recorded. Hashes are BLOBs of 32 bytes, save where the original's columns hold hex.

CREATE INDEX ix_experiments_start_time ON experiments (start_time);

CREATE TABLE run_details (
  run_id INTEGER PRIMARY KEY REFERENCES experiments (id) ON DELETE CASCADE,
  run_key TEXT NOT NULL UNIQUE,
  command TEXT NOT NULL, -- a JSON array
  main_class TEXT NOT NULL,
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  exit_code INTEGER,
  ato_version TEXT NOT NULL
);

CREATE INDEX ix_run_details_pid ON run_details (pid);

CREATE TABLE ingested_journals (
  name TEXT PRIMARY KEY, -- the file's name, which holds a random part
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- everything before this byte is in the store
  finished INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE environment (
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run_id, name)
) WITHOUT ROWID;

CREATE TABLE class_path (
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  sha256 BLOB,
  size INTEGER NOT NULL,
  PRIMARY KEY (run_id, position)
) WITHOUT ROWID;

CREATE TABLE inputs (
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 BLOB,
  size INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (run_id, source, path)
) WITHOUT ROWID;

CREATE TABLE methods (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  descriptor TEXT NOT NULL,
  UNIQUE (owner, name, descriptor)
);

CREATE TABLE code_versions (
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  fingerprint TEXT NOT NULL, -- hex, so that its beginning finds it
  listing TEXT,
  UNIQUE (fingerprint, scheme)
);

CREATE TABLE fingerprint_details (
  fingerprint_id INTEGER PRIMARY KEY REFERENCES fingerprints (id) ON DELETE CASCADE,
  method_id INTEGER NOT NULL REFERENCES methods (id),
  code_version_id INTEGER NOT NULL REFERENCES code_versions (id),
  source_file TEXT NOT NULL,
  line INTEGER NOT NULL,
  code_source TEXT NOT NULL,
  marks TEXT NOT NULL, -- a JSON array
  position INTEGER NOT NULL -- in the order in which the run recorded its code
);

CREATE TABLE traces (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  fingerprint_id INTEGER NOT NULL REFERENCES fingerprints (id) ON DELETE CASCADE,
  method_id INTEGER NOT NULL REFERENCES methods (id),
  calls TEXT NOT NULL, -- the rule's policy: which calls are kept
  encoding TEXT NOT NULL,
  entered INTEGER NOT NULL DEFAULT 0,
  recorded INTEGER NOT NULL DEFAULT 0,
  dropped INTEGER NOT NULL DEFAULT 0,
  digest_sum BLOB NOT NULL, -- the sum of the calls' digests modulo 2^256, so that later calls can be added
  UNIQUE (run_id, number)
);

CREATE INDEX ix_traces_fingerprint_id ON traces (fingerprint_id);

CREATE TABLE calls (
  trace INTEGER NOT NULL REFERENCES traces (id) ON DELETE CASCADE,
  call INTEGER NOT NULL,
  entered INTEGER NOT NULL,
  completed INTEGER NOT NULL,
  thread INTEGER NOT NULL,
  threw INTEGER NOT NULL,
  result BLOB NOT NULL,
  arguments BLOB,
  note TEXT,
  PRIMARY KEY (trace, call)
) WITHOUT ROWID;

CREATE TABLE skips (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  owner TEXT NOT NULL,
  method TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX ix_skips_run_id ON skips (run_id);

CREATE TABLE unmatched_rules (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX ix_unmatched_rules_run_id ON unmatched_rules (run_id);

CREATE TABLE warnings (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  text TEXT NOT NULL
);

CREATE INDEX ix_warnings_run_id ON warnings (run_id);
