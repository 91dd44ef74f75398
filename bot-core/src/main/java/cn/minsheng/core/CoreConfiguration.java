package cn.minsheng.core;

import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.settings.CalendarYear;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Limits;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.understand.Masking;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.worktime.WorkCalendar;
import cn.minsheng.core.worktime.WorkTime;
import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room gets: the clock, MyBatis' mappers in the {@code store} folders, and the pure rooms, which know no Spring. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "cn.minsheng.core", annotationClass = Mapper.class)
class CoreConfiguration {
    /** {@code DATETIME(3)} in UTC. */
    private static final class UtcInstants extends BaseTypeHandler<Instant> {
        @Override
        public void setNonNullParameter(PreparedStatement statement, int i, Instant at, @Nullable JdbcType type)
                throws SQLException {
            statement.setObject(i, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet rows, String column) throws SQLException {
            return instant(rows.getObject(column, LocalDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet rows, int column) throws SQLException {
            return instant(rows.getObject(column, LocalDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(CallableStatement call, int column) throws SQLException {
            return instant(call.getObject(column, LocalDateTime.class));
        }

        private static @Nullable Instant instant(@Nullable LocalDateTime stored) {
            return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Times go to the driver as UTC date and time: it formats its own timestamps with a calendar, which cost more than all else of a row. */
    @Bean
    ConfigurationCustomizer utcInstants() {
        return configuration -> configuration.getTypeHandlerRegistry().register(Instant.class, new UtcInstants());
    }

    @Bean
    UnderstandText understandText(
            Taxonomy taxonomy, EmergencyRules emergencies, SensitiveRules sensitive, Gazetteer gazetteer) {
        return new UnderstandText(taxonomy, emergencies, sensitive, gazetteer);
    }

    @Bean
    Masking masking() {
        return new Masking();
    }

    @Bean
    FindPlace findPlace(Gazetteer gazetteer) {
        return new FindPlace(gazetteer);
    }

    @Bean
    WorkTime workTime(Limits limits, SettingsFiles files) {
        return new WorkTime(limits, new WorkCalendar(CalendarYear.readAll(files)));
    }
}
