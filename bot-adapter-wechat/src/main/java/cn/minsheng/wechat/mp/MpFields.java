package cn.minsheng.wechat.mp;

import cn.minsheng.core.intake.IncomingMessage.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one callback 报文字段. What a machine wrote is stripped of blanks; what a person typed stays as it is. */
record MpFields(Map<String, String> fields) {
    String id(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The first of these that is there and not empty: WeChat spells some of them in two ways. */
    @Nullable
    String idOrNull(String... names) {
        for (String name : names) {
            String value = id(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    String typed(String name) {
        return fields.getOrDefault(name, "");
    }

    @Nullable
    String typedOrNull(String name) {
        String value = typed(name);
        return value.isBlank() ? null : value;
    }

    @Nullable
    Location location(String latitude, String longitude, @Nullable String label) {
        try {
            double north = Double.parseDouble(id(latitude));
            double east = Double.parseDouble(id(longitude));
            return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? new Location(north, east, label) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
