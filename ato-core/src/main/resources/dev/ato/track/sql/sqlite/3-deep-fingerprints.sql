-- What traced methods can reach in their application: the rows of fingerprints whose trace_type is 'deep'.

CREATE TABLE reach_graphs (
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  origin BLOB NOT NULL UNIQUE, -- the hash of what it was worked out from: class files and traced methods
  content BLOB NOT NULL
);

CREATE TABLE deep_details (
  fingerprint_id INTEGER PRIMARY KEY REFERENCES fingerprints (id) ON DELETE CASCADE,
  method_id INTEGER NOT NULL REFERENCES methods (id),
  graph_id INTEGER NOT NULL REFERENCES reach_graphs (id)
);

CREATE INDEX ix_deep_details_graph_id ON deep_details (graph_id);

CREATE TABLE listing_packs ( -- of methods that are reached, not traced; each listing in one of them
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  fingerprints BLOB NOT NULL, -- 32 bytes each
  listings BLOB NOT NULL -- compressed
);
