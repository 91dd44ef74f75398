-- Outbox: texts that must go out. All times UTC.
CREATE TABLE delivery (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    -- lasting public id; a bridge that sees it twice sends once
    delivery_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what it belongs to, opaque here (a ticket number)
    subject       VARCHAR(64)  NULL,
    way           VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel_key   VARCHAR(160) NOT NULL,
    identity_id   BIGINT       NULL,
    room_id       VARCHAR(255) NULL,
    -- JSON list of member ids
    mention_ids   TEXT         NULL,
    -- rows of one lane go out one after the other, by id
    lane          VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text          MEDIUMTEXT   NOT NULL,
    state         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts      INT          NOT NULL DEFAULT 0,
    next_at       DATETIME(3)  NOT NULL,
    lease_owner   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease_until   DATETIME(3)  NULL,
    -- set before the courier is called, cleared with its outcome: a row that keeps it was interrupted while being sent
    sending_since DATETIME(3)  NULL,
    error         VARCHAR(64)  NULL,
    created_at    DATETIME(3)  NOT NULL,
    -- when it came to its present state
    changed_at    DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY delivery_public (delivery_id),
    KEY delivery_due (state, next_at, id),
    KEY delivery_lane (lane, state, id),
    KEY delivery_identity (identity_id, state),
    KEY delivery_subject (subject, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
