-- One row a document. Everything of a run that is worth knowing afterwards is here.
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY,     -- the order in which sources were found, for ever
  uri TEXT NOT NULL UNIQUE,
  sidecar TEXT NOT NULL DEFAULT '',
  listed TEXT NOT NULL DEFAULT '',   -- stamp when it was listed
  stamp TEXT NOT NULL DEFAULT '',    -- stamp when it was converted
  recipe TEXT NOT NULL DEFAULT '',   -- tool version and options of that conversion
  run INTEGER NOT NULL DEFAULT 0,    -- the last one that listed it
  waiting INTEGER NOT NULL DEFAULT 1,  -- to be done in that run
  state TEXT NOT NULL DEFAULT 'pending',
  key TEXT NOT NULL DEFAULT '',
  source_sha256 TEXT NOT NULL DEFAULT '',
  base TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  files TEXT NOT NULL DEFAULT '[]',
  same_as TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  genre TEXT NOT NULL DEFAULT '',
  work TEXT NOT NULL DEFAULT '',
  pages INTEGER NOT NULL DEFAULT 0,
  characters INTEGER NOT NULL DEFAULT 0,
  kept REAL,
  backed REAL,
  infos INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  codes TEXT NOT NULL DEFAULT '{}',
  seconds REAL NOT NULL DEFAULT 0,
  memory INTEGER NOT NULL DEFAULT 0,
  output_sha256 TEXT NOT NULL DEFAULT '',
  error_class TEXT NOT NULL DEFAULT '',
  error_code TEXT NOT NULL DEFAULT '',
  message TEXT NOT NULL DEFAULT '',
  tries INTEGER NOT NULL DEFAULT 0,
  finished TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS by_key ON documents (key);
CREATE INDEX IF NOT EXISTS by_base ON documents (base COLLATE NOCASE) WHERE base <> '';
CREATE INDEX IF NOT EXISTS by_work ON documents (work) WHERE work <> '';
CREATE INDEX IF NOT EXISTS by_waiting ON documents (run, id) WHERE waiting = 1;
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
-- the language versions of one text, as they were found side by side
CREATE VIEW IF NOT EXISTS versions AS
  SELECT one.id, other.language, other.name, other.uri
  FROM documents AS one JOIN documents AS other
    ON other.work = one.work AND other.language <> one.language
  WHERE one.work <> '' AND one.name <> '' AND other.name <> '';
