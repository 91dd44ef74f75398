package cn.minsheng.core.organisation;

import cn.minsheng.core.settings.SettingsFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes over {@code organisation.yml} at each start 启动时载入组织, before anything else that runs then needs a unit. */
@Component
@Order(0)
final class OrganisationAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationAtStart.class);

    private final LoadDistrict loadDistrict;
    private final SettingsFiles files;

    OrganisationAtStart(LoadDistrict loadDistrict, SettingsFiles files) {
        this.loadDistrict = loadDistrict;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int changed = loadDistrict.load(DistrictDescription.read(files));
        if (changed > 0) {
            LOG.info("organisation.yml: {} units, people, groups and members were added or changed", changed);
        }
    }
}
