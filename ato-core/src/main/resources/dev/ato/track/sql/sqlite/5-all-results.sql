-- Of every trace the results of all its calls, kept or not; of kept calls what is shown of their results.
-- In traces, results is the sum of the results' hashes, each of their four words modulo 2^64.
-- In calls, threw is 2 for a call whose future had not completed yet.

ALTER TABLE traces ADD COLUMN completed INTEGER;
ALTER TABLE traces ADD COLUMN results BLOB;
ALTER TABLE traces ADD COLUMN result_order BLOB;
ALTER TABLE traces ADD COLUMN threads INTEGER;

CREATE TABLE call_previews (
  trace INTEGER NOT NULL REFERENCES traces (id) ON DELETE CASCADE,
  call INTEGER NOT NULL,
  length INTEGER NOT NULL, -- of the value, -1 if it has no elements
  elements TEXT NOT NULL, -- a JSON array
  parts BLOB NOT NULL, -- 8 bytes each
  PRIMARY KEY (trace, call)
) WITHOUT ROWID;
