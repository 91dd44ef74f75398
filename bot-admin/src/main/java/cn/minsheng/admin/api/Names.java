package cn.minsheng.admin.api;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.FindViewer;
import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.settings.Taxonomy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people call units, categories and colleagues 名称, for the codes that travel inside. */
@Component
@ConditionalOnRole("console")
class Names {
    private final Units units;
    private final Taxonomy taxonomy;
    private final FindViewer staff;

    Names(Units units, Taxonomy taxonomy, FindViewer staff) {
        this.units = units;
        this.taxonomy = taxonomy;
        this.staff = staff;
    }

    String unit(UnitCode code) {
        return units.byCode(code).map(Unit::name).orElse(code.value());
    }

    /** A unit by its code or its name, as somebody typed it. */
    Optional<UnitCode> unitTyped(String text) {
        Optional<Unit> named = units.byName(text);
        if (named.isEmpty() && !text.isEmpty() && text.length() <= 40) {
            named = units.byCode(new UnitCode(text));
        }
        return named.map(Unit::code);
    }

    List<Unit> units() {
        return units.all();
    }

    @Nullable
    String category(@Nullable Category category) {
        return category == null
                ? null
                : taxonomy.leaf(category).map(Taxonomy.Leaf::name).orElse(category.code());
    }

    boolean knows(Category category) {
        return taxonomy.leaf(category).isPresent();
    }

    List<Taxonomy.Leaf> categories() {
        return taxonomy.leaves();
    }

    /** Somebody whose post has ended is called by the sign-in name. */
    String staff(String username) {
        return staff.find(username).map(Viewer::name).orElse(username);
    }
}
