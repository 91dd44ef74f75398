package cn.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.demo.servers.Databases;
import cn.minsheng.demo.servers.Engine;
import cn.minsheng.demo.servers.Schema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    /** Collations that both servers have; the default of one of them is unknown to the other. */
    private static final List<String> SHARED_COLLATIONS =
            List.of("utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_ci", "ascii_bin", "ascii_general_ci");

    @ParameterizedTest
    @EnumSource
    void migrations_run_from_empty_and_a_second_run_changes_nothing(Engine engine) {
        try (Schema schema = Databases.fresh(engine)) {
            assertThat(schema.migrate().success).isTrue();
            assertThat(schema.migrate().migrationsExecuted).isZero();
            schema.flyway().validate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_text_column_names_a_collation_that_both_servers_have(Engine engine) {
        try (Schema schema = Databases.fresh(engine).migrated()) {
            List<String> others = JdbcClient.create(schema.dataSource())
                    .sql("""
                            SELECT CONCAT(table_name, '.', column_name, ' ', collation_name) FROM information_schema.columns
                            WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                              AND collation_name IS NOT NULL AND collation_name NOT IN (:shared)
                            """)
                    .param("shared", SHARED_COLLATIONS)
                    .query(String.class)
                    .list();
            assertThat(others).isEmpty();
        }
    }
}
