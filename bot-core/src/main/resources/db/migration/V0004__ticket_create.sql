CREATE TABLE ticket (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number VARCHAR(20) NOT NULL,
  version INT NOT NULL,
  state VARCHAR(20) NOT NULL,
  secrecy VARCHAR(8) NOT NULL,
  category VARCHAR(4) NULL,
  confidence DOUBLE NOT NULL,
  kind VARCHAR(16) NOT NULL,
  clock_class VARCHAR(16) NOT NULL,
  urgent TINYINT NOT NULL,
  unit_code VARCHAR(40) NOT NULL,
  place VARCHAR(200) COLLATE utf8mb4_unicode_ci NULL,
  summary VARCHAR(200) NOT NULL,
  -- what a search looks at: the words of its messages, private data masked
  search_text VARCHAR(2000) COLLATE utf8mb4_unicode_ci NOT NULL,
  channel_key VARCHAR(80) NOT NULL,
  room_id VARCHAR(128) NULL,
  reporter_id BIGINT NOT NULL,
  received_at DATETIME(3) NOT NULL,
  last_message_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL,
  contact_due_at DATETIME(3) NULL,
  contacted_at DATETIME(3) NULL,
  -- the order of every list: open before closed, then by final limit
  closed TINYINT NOT NULL,
  rank_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_ticket_number (number),
  KEY ix_ticket_unit (unit_code, closed, rank_at, id),
  KEY ix_ticket_rank (closed, rank_at, id),
  KEY ix_ticket_reporter (reporter_id, closed),
  KEY ix_ticket_received (received_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ticket_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  move VARCHAR(20) NOT NULL,
  from_state VARCHAR(20) NULL,
  to_state VARCHAR(20) NOT NULL,
  text TEXT NOT NULL,
  KEY ix_ticket_entry (ticket_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The last number given out on a day (Asia/Shanghai). Taken in the transaction that uses it, so that no number is missing.
CREATE TABLE ticket_sequence (
  day DATE NOT NULL PRIMARY KEY,
  last_number INT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
