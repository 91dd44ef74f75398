-- Organisation 组织. Units, posts and staff are never deleted: they end.
CREATE TABLE unit (
  code        VARCHAR(40)  NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  level       VARCHAR(20)  NOT NULL,
  parent_code VARCHAR(40)  NULL,
  valid_from  DATETIME(3)  NOT NULL,
  valid_to    DATETIME(3)  NULL,
  PRIMARY KEY (code),
  KEY unit_by_parent (parent_code),
  CONSTRAINT unit_parent FOREIGN KEY (parent_code) REFERENCES unit (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staff (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  username      VARCHAR(64)  NOT NULL,
  name          VARCHAR(80)  NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  valid_from    DATETIME(3)  NOT NULL,
  valid_to      DATETIME(3)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY staff_username (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE post (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  staff_id   BIGINT      NOT NULL,
  unit_code  VARCHAR(40) NOT NULL,
  role       VARCHAR(20) NOT NULL,
  valid_from DATETIME(3) NOT NULL,
  valid_to   DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY post_by_staff (staff_id),
  KEY post_by_role (role),
  CONSTRAINT post_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
  CONSTRAINT post_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failed sign-ins, by the hash of what was typed: a name that nobody has is counted just as one that somebody has.
CREATE TABLE sign_in_failure (
  name_hash    CHAR(64)    NOT NULL,
  failures     INT         NOT NULL,
  last_failed  DATETIME(3) NOT NULL,
  locked_until DATETIME(3) NULL,
  PRIMARY KEY (name_hash),
  KEY sign_in_failure_by_age (last_failed)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Members of groups who are known as staff, with or without a sign-in of their own.
CREATE TABLE staff_identity (
  channel_key VARCHAR(80)  NOT NULL,
  external_id VARCHAR(128) NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  title       VARCHAR(40)  NOT NULL,
  unit_code   VARCHAR(40)  NOT NULL,
  staff_id    BIGINT       NULL,
  PRIMARY KEY (channel_key, external_id),
  CONSTRAINT staff_identity_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT staff_identity_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Groups and the unit that each serves.
CREATE TABLE room (
  channel_key VARCHAR(80)  NOT NULL,
  room_id     VARCHAR(128) NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  unit_code   VARCHAR(40)  NOT NULL,
  owner_id    VARCHAR(128) NULL,
  PRIMARY KEY (channel_key, room_id),
  CONSTRAINT room_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
