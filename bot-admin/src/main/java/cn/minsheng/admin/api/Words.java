package cn.minsheng.admin.api;

import cn.minsheng.core.outbox.DeliveryState;
import cn.minsheng.core.worktime.Deadline;
import java.util.List;

/** The trade's words for what the console shows 用语. */
final class Words {
    private Words() {}

    /** A move of the life cycle 办理动作: its name in addresses and time lines, and what must be given with it. */
    enum Act {
        OPEN("登记"),
        ACCEPT("受理"),
        REFUSE("不予受理", "reason"),
        DISPATCH("派单", "unit"),
        SIGN("签收"),
        RETURN("退回", "reason"),
        ARBITRATE("裁定", "unit"),
        REPLY("答复", "text"),
        APPROVE("审核通过"),
        REJECT("审核不通过", "reason"),
        REOPEN("重办", "reason"),
        CLOSE("办结", "reason"),
        NOTE("备注", "text"),
        CORRECT("更正", "category", "place"),
        WITHDRAW("撤回"),
        APPEND("补充"),
        TAKE_BACK("撤回消息"),
        SORT("重新分类"),
        PASS_ON("转交"),
        MAKE_SECRET("转为涉密"),
        CONTACT("首次联系");

        private final String label;
        private final List<String> needs;

        Act(String label, String... needs) {
            this.label = label;
            this.needs = List.of(needs);
        }

        String address() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String label() {
            return label;
        }

        List<String> needs() {
            return needs;
        }

        static Act ofAddress(String address) {
            return valueOf(address.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }

        static String labelOf(String move) {
            for (Act act : values()) {
                if (act.name().equals(move)) {
                    return act.label;
                }
            }
            return move;
        }
    }

    /** 期限名称. */
    enum Limit {
        ACKNOWLEDGE("受理告知"),
        CONTACT("首次联系"),
        FINAL("最终答复");

        private final String label;

        Limit(String label) {
            this.label = label;
        }

        static String labelOf(Deadline.Name name) {
            return valueOf(name.name()).label;
        }
    }

    /** 投递状态. */
    enum Delivered {
        PENDING("待发送"),
        DELIVERED("已送达"),
        HELD("暂存,等居民再来信时发出"),
        HAND("需人工送达"),
        UNKNOWN("不确定是否送达"),
        CANCELLED("已取消");

        private final String label;

        Delivered(String label) {
            this.label = label;
        }

        static String labelOf(DeliveryState state) {
            return valueOf(state.name()).label;
        }
    }

    /** Who acts without a sign-in name 系统角色. */
    enum Actor {
        MACHINE("系统"),
        SYSTEM("系统"),
        RESIDENT("居民");

        private final String label;

        Actor(String label) {
            this.label = label;
        }

        /** Null where the actor is a person. */
        static @org.jspecify.annotations.Nullable String labelOf(String actor) {
            for (Actor known : values()) {
                if (known.name().equalsIgnoreCase(actor)) {
                    return known.label;
                }
            }
            return null;
        }
    }
}
