-- One row a channel identity. Several identities of one person share person_id once they are bound; until then it is null.
CREATE TABLE resident_identity (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NULL,
  channel_key VARCHAR(80) NOT NULL,
  -- openid or member id; replaced by a random word when the person unsubscribes
  external_id VARCHAR(128) NOT NULL,
  display_name VARCHAR(100) NULL,
  following TINYINT NOT NULL DEFAULT 1,
  last_contact_at DATETIME(3) NOT NULL,
  -- until when and how often a customer message may be sent
  window_until DATETIME(3) NULL,
  window_left INT NOT NULL DEFAULT 0,
  pseudonymised_at DATETIME(3) NULL,
  UNIQUE KEY uk_resident_identity (channel_key, external_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
