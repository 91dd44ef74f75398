package cn.minsheng.core.organisation;

/** A post's role 角色. */
public enum Role {
    /** 社区工作人员: the own unit's cases. */
    WORKER("社区工作人员"),
    /** 街道/镇: also its communities' cases. */
    STREET("街道(镇)"),
    /** 区委巡察办: every case, secret ones too. */
    INSPECTOR("区委巡察办"),
    /** 宣传员: no case. */
    BROADCASTER("宣传员"),
    /** 信息员 administrator: no case. */
    ADMINISTRATOR("信息员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
