package cn.minsheng.core;

import cn.minsheng.core.organisation.LoadDistrict;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.settings.CalendarYear;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Limits;
import cn.minsheng.core.settings.Routing;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.settings.Texts;
import cn.minsheng.core.understand.Masking;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.worktime.WorkCalendar;
import cn.minsheng.core.worktime.WorkTime;
import cn.minsheng.demo.district.DemoDistrict;
import cn.minsheng.demo.servers.Schema;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rooms that store, as the application wires them, on a schema of a test's own, with the demo district loaded. */
public final class WholeCore implements AutoCloseable {
    private final StorageContext rooms;
    private final JdbcTemplate sql;

    public WholeCore(Schema schema, Clock clock) {
        rooms = new StorageContext(
                schema,
                clock,
                new Class<?>[] {Pure.class},
                "cn.minsheng.core.audit",
                "cn.minsheng.core.organisation",
                "cn.minsheng.core.resident",
                "cn.minsheng.core.outbox",
                "cn.minsheng.core.routing",
                "cn.minsheng.core.ticket",
                "cn.minsheng.core.reply",
                "cn.minsheng.core.intake");
        sql = new JdbcTemplate(schema.dataSource());
        get(LoadDistrict.class).load(DemoDistrict.description());
    }

    /** Forgets every message and case; the tests of a class share a schema. */
    public WholeCore emptied() {
        List.of(
                        "message",
                        "message_case",
                        "attachment",
                        "ticket",
                        "ticket_entry",
                        "ticket_sequence",
                        "delivery",
                        "resident_identity")
                .forEach(table -> sql.execute("DELETE FROM " + table));
        return this;
    }

    public <T> T get(Class<T> type) {
        return rooms.get(type);
    }

    public JdbcTemplate sql() {
        return sql;
    }

    public long count(String table) {
        Long count = sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        rooms.close();
    }

    /** The shipped settings and the pure rooms. */
    static final class Pure {
        private final SettingsFiles files = SettingsFiles.shipped();

        @Bean
        Taxonomy taxonomy() {
            return files.read("taxonomy.yml", Taxonomy.class);
        }

        @Bean
        EmergencyRules emergencyRules() {
            return files.read("emergency.yml", EmergencyRules.class);
        }

        @Bean
        Routing routing() {
            return files.read("routing.yml", Routing.class);
        }

        @Bean
        Texts texts() {
            return files.read("texts.yml", Texts.class);
        }

        @Bean
        UnderstandText understandText(Taxonomy taxonomy, EmergencyRules emergencies) {
            return new UnderstandText(
                    taxonomy,
                    emergencies,
                    files.read("sensitive.yml", SensitiveRules.class),
                    files.read("places.yml", Gazetteer.class));
        }

        @Bean
        Masking masking() {
            return new Masking();
        }

        @Bean
        FindPlace findPlace() {
            return new FindPlace(files.read("places.yml", Gazetteer.class));
        }

        @Bean
        WorkTime workTime() {
            return new WorkTime(Limits.read(files), new WorkCalendar(CalendarYear.readAll(files)));
        }
    }
}
