-- The five tables of the Python original, as its ORM creates them: names, columns, formats and indexes.
-- A file that the original wrote has them already.

CREATE TABLE IF NOT EXISTS projects (
  id INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  description TEXT,
  created_at DATETIME,
  PRIMARY KEY (id)
);

CREATE UNIQUE INDEX IF NOT EXISTS ix_projects_name ON projects (name);

CREATE TABLE IF NOT EXISTS experiments (
  id INTEGER NOT NULL,
  project_id INTEGER NOT NULL,
  config JSON NOT NULL,
  structural_hash VARCHAR(64),
  tags JSON,
  status VARCHAR,
  start_time DATETIME,
  end_time DATETIME,
  PRIMARY KEY (id),
  FOREIGN KEY (project_id) REFERENCES projects (id)
);

CREATE INDEX IF NOT EXISTS ix_experiments_project_id ON experiments (project_id);
CREATE INDEX IF NOT EXISTS ix_experiments_structural_hash ON experiments (structural_hash);
CREATE INDEX IF NOT EXISTS ix_experiments_status ON experiments (status);

CREATE TABLE IF NOT EXISTS metrics (
  id INTEGER NOT NULL,
  run_id INTEGER NOT NULL,
  "key" VARCHAR NOT NULL,
  value FLOAT NOT NULL,
  step INTEGER NOT NULL,
  timestamp DATETIME,
  PRIMARY KEY (id),
  FOREIGN KEY (run_id) REFERENCES experiments (id)
);

CREATE INDEX IF NOT EXISTS ix_metrics_key ON metrics ("key");
CREATE INDEX IF NOT EXISTS ix_metrics_run_id ON metrics (run_id);

CREATE TABLE IF NOT EXISTS artifacts (
  id INTEGER NOT NULL,
  run_id INTEGER NOT NULL,
  path VARCHAR NOT NULL,
  data_type VARCHAR,
  data_info JSON,
  PRIMARY KEY (id),
  FOREIGN KEY (run_id) REFERENCES experiments (id)
);

CREATE INDEX IF NOT EXISTS ix_artifacts_run_id ON artifacts (run_id);

CREATE TABLE IF NOT EXISTS fingerprints (
  id INTEGER NOT NULL,
  run_id INTEGER NOT NULL,
  trace_id VARCHAR NOT NULL,
  trace_type VARCHAR(32) NOT NULL,
  fingerprint VARCHAR(128) NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (run_id) REFERENCES experiments (id)
);

CREATE INDEX IF NOT EXISTS ix_fingerprints_trace_id ON fingerprints (trace_id);
CREATE INDEX IF NOT EXISTS ix_fingerprints_trace_type ON fingerprints (trace_type);
CREATE INDEX IF NOT EXISTS ix_fingerprints_run_id ON fingerprints (run_id);
CREATE INDEX IF NOT EXISTS ix_fingerprints_fingerprint ON fingerprints (fingerprint);
