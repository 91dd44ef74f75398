package cn.minsheng.core.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings as beans: read once at the start, or no start. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    SettingsFiles settingsFiles(@Value("${minsheng.config-dir:#{null}}") @Nullable Path own) {
        return own == null || own.toString().isEmpty() ? SettingsFiles.shipped() : SettingsFiles.of(own);
    }

    @Bean
    Taxonomy taxonomy(SettingsFiles files) {
        return files.read("taxonomy.yml", Taxonomy.class);
    }

    @Bean
    EmergencyRules emergencyRules(SettingsFiles files) {
        return files.read("emergency.yml", EmergencyRules.class);
    }

    @Bean
    SensitiveRules sensitiveRules(SettingsFiles files) {
        return files.read("sensitive.yml", SensitiveRules.class);
    }

    @Bean
    Gazetteer gazetteer(SettingsFiles files) {
        return files.read("places.yml", Gazetteer.class);
    }

    @Bean
    Limits limits(SettingsFiles files) {
        return files.read("limits.yml", Limits.class);
    }

    @Bean
    Texts texts(SettingsFiles files) {
        return files.read("texts.yml", Texts.class);
    }

    @Bean
    Routing routing(SettingsFiles files) {
        return files.read("routing.yml", Routing.class);
    }
}
