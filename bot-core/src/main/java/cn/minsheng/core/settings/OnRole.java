package cn.minsheng.core.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code minsheng.roles}; without it a node serves all of them. */
final class OnRole implements Condition {
    private static final Set<String> ALL = Set.of("intake", "console", "worker");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes = metadata.getAnnotationAttributes(ConditionalOnRole.class.getName());
        if (attributes == null) {
            return true;
        }
        List<String> roles = Binder.get(context.getEnvironment())
                .bind("minsheng.roles", Bindable.listOf(String.class))
                .orElse(List.copyOf(ALL));
        for (String role : roles) {
            if (!ALL.contains(role)) {
                throw new SettingsFiles.BadSettings("minsheng.roles: unknown role " + role, null);
            }
        }
        return roles.contains(attributes.get("value"));
    }
}
