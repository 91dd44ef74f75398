package cn.minsheng.core;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Times go to the driver as UTC date and time 时间存储: the driver formats a timestamp with a calendar, which costs more than all else of a
 * row.
 */
final class UtcInstants extends BaseTypeHandler<Instant> {
    static void register(Configuration configuration) {
        configuration.getTypeHandlerRegistry().register(Instant.class, new UtcInstants());
    }

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
