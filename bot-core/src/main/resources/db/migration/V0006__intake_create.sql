-- The durable inbox: each message that a channel was told is accepted.
CREATE TABLE message (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id VARCHAR(36) NOT NULL,
  -- sha-256 of what makes it the same message when it comes again
  once_hash BINARY(32) NOT NULL,
  channel_key VARCHAR(80) NOT NULL,
  external_id VARCHAR(128) NULL,
  identity_id BIGINT NOT NULL,
  room_id VARCHAR(128) NULL,
  type VARCHAR(16) NOT NULL,
  speaker VARCHAR(10) NOT NULL,
  speaker_name VARCHAR(100) NULL,
  -- private data masked, length kept; the words as they came are sealed beside it where they differ
  text MEDIUMTEXT NULL,
  sealed_text MEDIUMBLOB NULL,
  latitude DOUBLE NULL,
  longitude DOUBLE NULL,
  location_label VARCHAR(500) NULL,
  quoted_id VARCHAR(128) NULL,
  recalled_id VARCHAR(128) NULL,
  sent_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  -- OPENED, APPENDED: part of a case; NO_CASE with its reason; PENDING: stored, to be decided by a worker
  outcome VARCHAR(12) NOT NULL,
  reason VARCHAR(24) NULL,
  -- the immediate answer; the same message again gets the same
  reply_text TEXT NULL,
  replied_at DATETIME(3) NULL,
  withdrawn_at DATETIME(3) NULL,
  -- the body as it came, sealed, for thirty days
  raw_sealed MEDIUMBLOB NULL,
  UNIQUE KEY uk_message_once (once_hash),
  UNIQUE KEY uk_message_public (public_id),
  KEY ix_message_identity (identity_id, received_at),
  KEY ix_message_external (channel_key, external_id),
  KEY ix_message_outcome (outcome, received_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Many to many: which characters of which message speak of which case, and the words that decided.
CREATE TABLE message_case (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id BIGINT NOT NULL,
  ticket_id BIGINT NOT NULL,
  span_start INT NOT NULL,
  span_end INT NOT NULL,
  because TEXT NULL,
  UNIQUE KEY uk_message_case (message_id, ticket_id, span_start),
  KEY ix_message_case_ticket (ticket_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE attachment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id VARCHAR(36) NOT NULL,
  message_id BIGINT NOT NULL,
  channel_key VARCHAR(80) NOT NULL,
  -- media id or address; emptied when fetched
  reference VARCHAR(2000) NULL,
  content_type VARCHAR(100) NULL,
  sha256 CHAR(64) NULL,
  size_bytes BIGINT NULL,
  -- PENDING, STORED, GONE
  state VARCHAR(10) NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_attachment_public (public_id),
  UNIQUE KEY uk_attachment_message (message_id),
  KEY ix_attachment_due (state, next_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
