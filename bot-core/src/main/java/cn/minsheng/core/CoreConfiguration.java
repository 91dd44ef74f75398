package cn.minsheng.core;

import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.settings.CalendarYear;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Limits;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.understand.Masking;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.worktime.WorkCalendar;
import cn.minsheng.core.worktime.WorkTime;
import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import java.time.Clock;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room gets: the clock, MyBatis' mappers in the {@code store} folders, and the pure rooms, which know no Spring. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "cn.minsheng.core", annotationClass = Mapper.class)
class CoreConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ConfigurationCustomizer utcInstants() {
        return UtcInstants::register;
    }

    @Bean
    UnderstandText understandText(
            Taxonomy taxonomy, EmergencyRules emergencies, SensitiveRules sensitive, Gazetteer gazetteer) {
        return new UnderstandText(taxonomy, emergencies, sensitive, gazetteer);
    }

    @Bean
    Masking masking() {
        return new Masking();
    }

    @Bean
    FindPlace findPlace(Gazetteer gazetteer) {
        return new FindPlace(gazetteer);
    }

    @Bean
    WorkTime workTime(Limits limits, SettingsFiles files) {
        return new WorkTime(limits, new WorkCalendar(CalendarYear.readAll(files)));
    }
}
