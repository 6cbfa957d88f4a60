-- A database as Recess wrote it when its schema had 17 steps, with three files, one that was on its way, and results.
BEGIN TRANSACTION;
CREATE TABLE attendance (
    day         TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    name        TEXT NOT NULL,
    address     TEXT NOT NULL,
    real_name   TEXT NOT NULL,
    first_seen  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    last_seen   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (day, name_key, address));
INSERT INTO "attendance" VALUES('2026-11-25','ann','Ann','127.0.0.1','','2026-11-25T03:48:55.908Z','2026-11-25T03:48:56.484Z');
CREATE TABLE result (
    id        INTEGER PRIMARY KEY,
    player    TEXT    NOT NULL,
    room      TEXT    NOT NULL,
    game      TEXT    NOT NULL,
    mode      TEXT    NOT NULL,
    round     INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    moves     INTEGER NOT NULL,
    millis    INTEGER NOT NULL,
    won       INTEGER NOT NULL,
    ended_at  TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), bot INTEGER NOT NULL DEFAULT 0);
INSERT INTO "result" VALUES(1,'guest','','guess','solo',0,1,7,1540,1,'2026-11-25T03:48:55.564Z',0);
INSERT INTO "result" VALUES(2,'binary-bot','FJHR','guess','race',1,1,5,100,1,'2026-11-25T03:49:55.564Z',1);
INSERT INTO "result" VALUES(3,'binary-botany','FJHR','guess','race',1,2,6,100,0,'2026-11-25T03:49:55.564Z',0);
CREATE TABLE unfinished_upload (
    upload      TEXT    PRIMARY KEY,
    part        TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    kept_name   TEXT    NOT NULL,
    size_bytes  INTEGER NOT NULL,
    sha256      TEXT    NOT NULL, address TEXT NOT NULL DEFAULT '');
INSERT INTO "unfinished_upload" VALUES('c56c7e73d38867aec6e410e1ab35b11c','db3b0ce9469d82859559d75f5481f3fc.part','Ann','half.txt',31,'2f794b4365c28bf96d684e1b5ee2d1a461d81c43b7c1b25ffa713da2f5a76e25','127.0.0.1');
CREATE TABLE upload (
    id            INTEGER PRIMARY KEY,
    stored_name   TEXT    NOT NULL UNIQUE,
    owner         TEXT    NOT NULL,
    size_bytes    INTEGER NOT NULL,
    sha256        TEXT    NOT NULL,
    stored_at     TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), upload TEXT, kept_name TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, address TEXT NOT NULL DEFAULT '');
INSERT INTO "upload" VALUES(1,'recv-notes.txt','127.0.0.1',6,'5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03','2026-11-25T03:48:53.353Z',NULL,'notes.txt',1,'127.0.0.1');
INSERT INTO "upload" VALUES(2,'recv-essay.txt','Ann',9,'a1923c7c6142fb5f64e02a5cddf69156d1923aa5e07f214b20d47410f79f07ec','2026-11-25T03:48:56.386Z','29142c5d6007154f3897c7a103a3b78d','essay.txt',1,'127.0.0.1');
INSERT INTO "upload" VALUES(3,'recv-essay-2.txt','Ann',21,'967329b71105ddb8d2d62f51d7508c30171075750c2fd8eba58b51ff631a000b','2026-11-25T03:48:56.417Z','43eacd55da8211e5ab85801ea9abf4cf','essay.txt',2,'127.0.0.1');
CREATE INDEX result_by_time ON result (ended_at, player);
CREATE INDEX result_by_room ON result (room, ended_at);
CREATE UNIQUE INDEX upload_by_name ON upload (upload) WHERE upload IS NOT NULL;
CREATE INDEX result_by_player ON result (player, game, mode, bot, won, moves);
PRAGMA user_version = 17;
COMMIT;
