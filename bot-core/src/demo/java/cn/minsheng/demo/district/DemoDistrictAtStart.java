package cn.minsheng.demo.district;

import cn.minsheng.core.organisation.LoadDistrict;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo district at each start 启动时载入演示区. The application finds it wherever the demo's classes are there, and never in the release. */
@Component
@Order(1)
final class DemoDistrictAtStart implements ApplicationRunner {
    private final LoadDistrict loadDistrict;

    DemoDistrictAtStart(LoadDistrict loadDistrict) {
        this.loadDistrict = loadDistrict;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadDistrict.load(DemoDistrict.description());
    }
}
