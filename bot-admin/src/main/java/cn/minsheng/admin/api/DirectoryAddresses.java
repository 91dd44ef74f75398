package cn.minsheng.admin.api;

import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.settings.ConditionalOnRole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be chosen 名录: units and categories. */
@RestController
@RequestMapping("/api")
@ConditionalOnRole("console")
class DirectoryAddresses {
    private final Names names;

    DirectoryAddresses(Names names) {
        this.names = names;
    }

    @GetMapping("/units")
    List<UnitEntry> units() {
        return names.units().stream().map(UnitEntry::of).toList();
    }

    @GetMapping("/categories")
    List<CategoryEntry> categories() {
        return names.categories().stream()
                .map(leaf -> new CategoryEntry(leaf.code(), leaf.name()))
                .toList();
    }

    /** 单位. @param parent code of the unit above */
    record UnitEntry(
            String code,
            String name,
            String level,
            @Nullable String parent) {
        static UnitEntry of(Unit unit) {
            return new UnitEntry(
                    unit.code().value(),
                    unit.name(),
                    unit.level().name(),
                    unit.parent() == null ? null : unit.parent().value());
        }
    }

    /** 分类. */
    record CategoryEntry(String code, String name) {}
}
