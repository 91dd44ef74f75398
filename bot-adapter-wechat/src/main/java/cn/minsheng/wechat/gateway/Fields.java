package cn.minsheng.wechat.gateway;

import cn.minsheng.core.intake.IncomingMessage.Location;
import cn.minsheng.wechat.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a bridge's message 报文字段, each checked as it is taken. Bridges write ids as text or as numbers of 64 bits, which
 * no script may round: both are taken digit by digit.
 */
final class Fields {
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST_MENTIONS = 500;

    private final JsonNode root;

    Fields(JsonNode root) {
        this.root = root;
    }

    boolean has(String name) {
        JsonNode node = root.path(name);
        return !node.isMissingNode() && !node.isNull();
    }

    String id(String name) throws Refused {
        String value = idOrNull(name);
        if (value == null) {
            throw Refused.field(name, "is missing");
        }
        return value;
    }

    @Nullable
    String idOrNull(String name) throws Refused {
        return has(name) ? id(name, root.path(name)) : null;
    }

    private static @Nullable String id(String name, JsonNode node) throws Refused {
        if (!node.isString() && !node.isIntegralNumber()) {
            throw Refused.field(name, "must be a string");
        }
        String value = SafeText.clean(node.asString()).strip();
        if (value.length() > LONGEST_ID) {
            throw Refused.field(name, "is longer than " + LONGEST_ID + " characters");
        }
        return value.isEmpty() ? null : value;
    }

    /** Shown to staff only, so cut rather than refused. */
    @Nullable
    String nameOrNull(String name) {
        JsonNode node = root.path(name);
        if (!node.isString()) {
            return null;
        }
        String value = SafeText.clean(node.stringValue()).strip();
        if (value.isEmpty()) {
            return null;
        }
        return value.codePointCount(0, value.length()) <= LONGEST_NAME
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_NAME));
    }

    @Nullable
    String textOrNull() throws Refused {
        if (!has("text")) {
            return null;
        }
        if (!root.path("text").isString()) {
            throw Refused.field("text", "must be a string");
        }
        String text = SafeText.clean(root.path("text").stringValue());
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refused.field("text", "is longer than " + LONGEST_TEXT + " characters");
        }
        return text.isBlank() ? null : text;
    }

    @Nullable
    String addressOrNull() throws Refused {
        if (!has("mediaUrl")) {
            return null;
        }
        JsonNode node = root.path("mediaUrl");
        String address = node.isString() ? node.stringValue().strip() : "?";
        if (address.isEmpty()) {
            return null;
        }
        boolean web =
                address.regionMatches(true, 0, "https://", 0, 8) || address.regionMatches(true, 0, "http://", 0, 7);
        if (!web || address.length() > LONGEST_ADDRESS) {
            throw Refused.field("mediaUrl", "must be an https address");
        }
        return address;
    }

    @Nullable
    Location locationOrNull() throws Refused {
        if (!has("location")) {
            return null;
        }
        JsonNode node = root.path("location");
        JsonNode latitude = node.path("latitude");
        JsonNode longitude = node.path("longitude");
        if (!latitude.isNumber()
                || !longitude.isNumber()
                || Math.abs(latitude.doubleValue()) > 90
                || Math.abs(longitude.doubleValue()) > 180) {
            throw Refused.field("location", "must have a latitude and a longitude");
        }
        String label = node.path("label").isString()
                ? SafeText.clean(node.path("label").stringValue()).strip()
                : "";
        return new Location(latitude.doubleValue(), longitude.doubleValue(), label.isEmpty() ? null : label);
    }

    List<String> mentions() throws Refused {
        if (!has("mentionIds")) {
            return List.of();
        }
        JsonNode node = root.path("mentionIds");
        if (!node.isArray() || node.size() > MOST_MENTIONS) {
            throw Refused.field("mentionIds", "must be a list of at most " + MOST_MENTIONS + " ids");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode one : node) {
            String id = id("mentionIds", one);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    Instant sentAt() throws Refused {
        if (!has("sentAt")) {
            throw Refused.field("sentAt", "is missing");
        }
        try {
            OffsetDateTime sent = OffsetDateTime.parse(root.path("sentAt").asString());
            if (sent.getYear() < 1970 || sent.getYear() > 9998) {
                throw Refused.field("sentAt", "must be a time that a clock can have shown");
            }
            return sent.toInstant();
        } catch (DateTimeException e) {
            throw Refused.field("sentAt", "must be a time like 2026-03-02T21:14:05+08:00");
        }
    }
}
