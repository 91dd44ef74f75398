package cn.minsheng.core.understand;

import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;

/** The house with the shipped settings. */
final class Shipped {
    static final Taxonomy TAXONOMY = SettingsFiles.shipped().read("taxonomy.yml", Taxonomy.class);
    static final EmergencyRules EMERGENCIES = SettingsFiles.shipped().read("emergency.yml", EmergencyRules.class);
    static final SensitiveRules SENSITIVE = SettingsFiles.shipped().read("sensitive.yml", SensitiveRules.class);
    static final Gazetteer PLACES = SettingsFiles.shipped().read("places.yml", Gazetteer.class);
    static final UnderstandText HOUSE = new UnderstandText(TAXONOMY, EMERGENCIES, SENSITIVE, PLACES);

    private Shipped() {}
}
