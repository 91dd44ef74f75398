package cn.minsheng.core.place;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place found in a text or at a position 地点.
 *
 * @param text as a person would say it, e.g. {@code 和平路36号院门口}
 * @param unit the smallest unit that it lies in (a community, else a street); null where only words like 门口 are known
 * @param spans the characters that said it; empty for a position
 * @param elsewhere the name of the other district, county or city where it lies outside ours; null inside
 */
public record PlaceFound(
        String text,
        @Nullable UnitCode unit,
        List<Span> spans,
        @Nullable String elsewhere) {
    public PlaceFound {
        spans = List.copyOf(spans);
    }
}
