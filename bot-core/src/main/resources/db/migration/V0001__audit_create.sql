-- Audit 审计: who did what, hash-chained. Numbers have no gap, so that a row that was taken out is missed.
CREATE TABLE audit_entry (
  id        BIGINT       NOT NULL,
  at        DATETIME(3)  NOT NULL,
  actor     VARCHAR(64)  NOT NULL,
  act       VARCHAR(64)  NOT NULL,
  subject   VARCHAR(128) NOT NULL,
  detail    VARCHAR(500) NOT NULL,
  prev_hash CHAR(64)     NOT NULL,
  hash      CHAR(64)     NOT NULL,
  PRIMARY KEY (id),
  KEY audit_entry_by_subject (subject, id),
  KEY audit_entry_by_actor (actor, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The chain's end, one row: whoever writes an entry locks it.
CREATE TABLE audit_head (
  id      TINYINT  NOT NULL,
  last_id BIGINT   NOT NULL,
  hash    CHAR(64) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, REPEAT('0', 64));
