-- The application's own config as it stood when a run began: the rules' config: file, key by key.

CREATE TABLE run_configs (
  run_id INTEGER PRIMARY KEY REFERENCES experiments (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  structural_hash TEXT NOT NULL, -- empty if the file could not be read
  content_hash BLOB,
  note TEXT NOT NULL
);

CREATE TABLE config_keys (
  run_id INTEGER NOT NULL REFERENCES run_configs (run_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  type TEXT NOT NULL, -- as Python names it
  value TEXT NOT NULL, -- masked if the key sounds like a secret
  origin TEXT NOT NULL, -- file:line:column
  PRIMARY KEY (run_id, position)
) WITHOUT ROWID;
