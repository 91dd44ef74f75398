package cn.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.demo.servers.Engine;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class OnBothDatabasesTest {

    private final JdbcClient jdbc;
    private final Schema schema;

    OnBothDatabasesTest(Schema schema) {
        this.schema = schema;
        this.jdbc = JdbcClient.create(schema.dataSource());
    }

    @Test
    void the_server_is_the_one_that_its_name_says() {
        String version = jdbc.sql("SELECT VERSION()").query(String.class).single();
        assertThat(version.contains("MariaDB")).isEqualTo(schema.engine() == Engine.MARIADB);
    }

    @Test
    void a_session_reads_committed_rows_keeps_utc_and_four_byte_characters() {
        assertThat(jdbc.sql("SELECT @@session.time_zone").query(String.class).single())
                .isIn("UTC", "+00:00");
        assertThat(jdbc.sql("SELECT HEX('🌿')").query(String.class).single()).isEqualTo("F09F8CBF");
        assertThat(jdbc.sql("SELECT @@character_set_connection")
                        .query(String.class)
                        .single())
                .isEqualTo("utf8mb4");
    }
}
