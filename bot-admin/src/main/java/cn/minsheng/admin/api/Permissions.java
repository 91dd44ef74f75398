package cn.minsheng.admin.api;

import cn.minsheng.core.organisation.Role;
import java.util.List;

/** What a role is shown 权限: words for the console's menus. Whether an act is allowed is decided by the rooms, each time. */
final class Permissions {
    private Permissions() {}

    static List<String> of(Role role) {
        return switch (role) {
            case WORKER -> List.of("tickets.read", "tickets.work");
            case STREET -> List.of("tickets.read", "tickets.work", "tickets.dispatch", "tickets.review");
            case INSPECTOR ->
                List.of("tickets.read", "tickets.work", "tickets.dispatch", "tickets.review", "tickets.secret");
            case BROADCASTER -> List.of("announcements");
            case ADMINISTRATOR -> List.of("administration");
        };
    }
}
