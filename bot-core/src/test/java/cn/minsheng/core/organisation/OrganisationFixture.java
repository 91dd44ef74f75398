package cn.minsheng.core.organisation;

import cn.minsheng.core.StorageContext;
import cn.minsheng.core.TestClock;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.demo.district.DemoDistrict;
import cn.minsheng.demo.servers.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room on a schema that is emptied first. */
final class OrganisationFixture implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("staff_identity", "room", "post", "staff", "sign_in_failure", "audit_entry");

    private final JdbcTemplate sql;
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final StorageContext context;

    OrganisationFixture(Schema schema) {
        sql = new JdbcTemplate(schema.dataSource());
        TABLES.forEach(table -> sql.update("DELETE FROM " + table));
        sql.update("UPDATE unit SET parent_code = NULL");
        sql.update("DELETE FROM unit");
        sql.update("UPDATE audit_head SET last_id = 0, hash = REPEAT('0', 64)");
        context = new StorageContext(schema, clock, "cn.minsheng.core.audit", "cn.minsheng.core.organisation");
    }

    JdbcTemplate sql() {
        return sql;
    }

    TestClock clock() {
        return clock;
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    LoadDistrict loadDemo() {
        LoadDistrict loadDistrict = get(LoadDistrict.class);
        loadDistrict.load(DemoDistrict.description());
        return loadDistrict;
    }

    Attempt<Viewer> signIn(String username, String password) {
        return get(SignIn.class).signIn(username, password);
    }

    static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (var done : threads.invokeAll(Collections.nCopies(times, act))) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
