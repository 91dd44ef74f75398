package cn.minsheng.core.understand;

/** An emergency that is going on 紧急类型; advice and phones for each stand in {@code emergency.yml}. */
public enum Alarm {
    GAS,
    FIRE,
    ELECTRICITY,
    DROWNING,
    COLLAPSE,
    HOLE,
    SELF_HARM,
    VIOLENCE,
    MISSING_CHILD,
    LIFT,
    CHEMICAL,
    MEDICAL
}
