package cn.minsheng.core.settings;

import cn.minsheng.core.kernel.Category;
import java.util.List;
import java.util.Optional;

/**
 * Who leads besides the community of the place 派单规则, as {@code routing.yml} has it.
 *
 * @param leads first match wins
 */
public record Routing(List<Lead> leads) {
    public Routing {
        leads = List.copyOf(leads);
    }

    /** The code of the unit that leads a category wherever it is; empty where the place decides. */
    public Optional<String> leadOf(Category category) {
        return leads.stream()
                .filter(lead -> category.code().startsWith(lead.category()))
                .map(Lead::unit)
                .findFirst();
    }

    /**
     * One rule.
     *
     * @param category a leaf ({@code F3}) or a group ({@code F})
     * @param unit code of the unit
     */
    public record Lead(String category, String unit) {}
}
