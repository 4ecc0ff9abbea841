-- The saved copies of what the server gave. A payload is the domain type as JSON: a shape that can no longer be read costs
-- that row until the next refresh, never a migration. Columns beside it are those that lists filter and sort by.

CREATE TABLE appointments (
    id          INTEGER PRIMARY KEY NOT NULL,
    position    INTEGER NOT NULL,
    start_utc   INTEGER NOT NULL, -- unix seconds
    place_id    INTEGER NOT NULL,
    is_canceled INTEGER NOT NULL,
    payload     TEXT    NOT NULL
) STRICT;
CREATE INDEX appointments_by_start ON appointments (is_canceled, start_utc);
CREATE INDEX appointments_by_place ON appointments (place_id, start_utc);

CREATE TABLE places (
    id          INTEGER PRIMARY KEY NOT NULL,
    position    INTEGER NOT NULL,
    is_favorite INTEGER NOT NULL,
    payload     TEXT    NOT NULL
) STRICT;

CREATE TABLE memberships (
    id       INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    chain_id INTEGER,
    payload  TEXT    NOT NULL
) STRICT;

CREATE TABLE gift_cards (
    id       INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    chain_id INTEGER,
    payload  TEXT    NOT NULL
) STRICT;

CREATE TABLE loyalty_cards (
    id       INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    chain_id INTEGER,
    payload  TEXT    NOT NULL
) STRICT;

CREATE TABLE promotions (
    id       INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    payload  TEXT    NOT NULL
) STRICT;

-- When each saved copy was given by the server, unix milliseconds. No row: never saved, which is not the same as empty.
CREATE TABLE saved_at (
    collection TEXT    PRIMARY KEY NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

-- Small single things: the account, the code that was sent, favorites kept on this device.
CREATE TABLE key_value (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
