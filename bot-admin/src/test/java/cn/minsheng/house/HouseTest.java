package cn.minsheng.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Floors, arrows, and what a room must never know. */
@AnalyzeClasses(packages = "cn.minsheng", importOptions = HouseTest.WhatIsReleased.class)
class HouseTest {
    private static final String CORE = "cn.minsheng.core.";

    /** What every room may use. */
    private static final Set<String> GROUND = Set.of("kernel", "settings", "audit");

    /** The arrows between the rooms of core, from the top floor down: the plan of the house, the whole of it. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "intake",
                    Set.of(
                            "understand",
                            "place",
                            "organisation",
                            "resident",
                            "routing",
                            "ticket",
                            "reply",
                            "outbox",
                            "worktime")),
            Map.entry("reply", Set.of("ticket", "outbox", "resident", "organisation", "understand")),
            Map.entry("ticket", Set.of("organisation", "worktime")),
            Map.entry("routing", Set.of("organisation", "place")),
            Map.entry("outbox", Set.of("resident")),
            Map.entry("resident", Set.of()),
            Map.entry("organisation", Set.of()),
            Map.entry("worktime", Set.of()),
            Map.entry("place", Set.of()),
            Map.entry("understand", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("settings", Set.of()),
            Map.entry("kernel", Set.of()));

    @ArchTest
    static void all_three_modules_are_looked_at(JavaClasses house) {
        for (String module : Set.of("cn.minsheng.core.ticket", "cn.minsheng.wechat.mp", "cn.minsheng.admin.api")) {
            assertThat(house.containPackage(module)).as(module).isTrue();
        }
    }

    @ArchTest
    static final ArchRule rooms_use_only_the_rooms_below_them_that_the_plan_names =
            classes().that().resideInAPackage(CORE + "*..").should(keepToThePlan());

    @ArchTest
    static final ArchRule no_two_rooms_know_each_other =
            slices().matching(CORE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule core_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage("cn.minsheng.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.minsheng.wechat..", "cn.minsheng.admin..");

    @ArchTest
    static final ArchRule the_adapter_and_the_console_do_not_know_each_other =
            slices().matching("cn.minsheng.(wechat|admin)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule core_knows_no_web = noClasses()
            .that()
            .resideInAPackage("cn.minsheng.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security.web..",
                    "org.springframework.security.config..",
                    "org.springframework.security.core..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule wechats_library_is_known_to_its_adapter_alone = noClasses()
            .that()
            .resideOutsideOfPackage("cn.minsheng.wechat..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("me.chanjar..");

    @ArchTest
    static final ArchRule the_rooms_that_think_know_no_framework_no_database_and_no_files = noClasses()
            .that()
            .resideInAnyPackage(CORE + "understand..", CORE + "place..", CORE + "worktime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.ibatis..",
                    "com.baomidou..",
                    "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.File.class);

    @ArchTest
    static final ArchRule the_rooms_that_think_ask_no_clock = noClasses()
            .that()
            .resideInAnyPackage(CORE + "understand..", CORE + "place..", CORE + "worktime..", CORE + "kernel..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.time.InstantSource.class);

    @ArchTest
    static final ArchRule the_kernel_has_values_and_no_beans = noClasses()
            .that()
            .resideInAPackage(CORE + "kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule the_kernel_stays_small = classes()
            .that()
            .resideInAPackage(CORE + "kernel")
            .and()
            .areTopLevelClasses()
            .should(beAtMost(15));

    @ArchTest
    static final ArchRule routing_and_ticket_word_nothing = noClasses()
            .that()
            .resideInAnyPackage(CORE + "routing..", CORE + "ticket..", CORE + "outbox..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(CORE + "settings.Texts");

    @ArchTest
    static final ArchRule the_database_library_stays_in_the_stores = noClasses()
            .that()
            // the root of core puts the library together for all stores
            .resideOutsideOfPackages("..store..", "cn.minsheng.core")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.ibatis..", "com.baomidou..", "org.mybatis..");

    @ArchTest
    static final ArchRule stores_are_closed = classes()
            .that()
            .resideInAPackage("..store..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    private static DescribedPredicate<JavaClass> rooms() {
        return resideInAPackage(CORE + "*..");
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(CORE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> keepToThePlan() {
        return new ArchCondition<>("keep to the plan") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = room(type);
                Set<String> allowed = new HashSet<>(ALLOWED.getOrDefault(from, Set.of()));
                // Audit rows and settings need values only; values need nobody.
                allowed.addAll(from.equals("kernel") ? Set.of() : GROUND);
                allowed.add(from);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (rooms().test(target) && !allowed.contains(room(target))) {
                        events.add(SimpleConditionEvent.violated(
                                type, from + " uses " + room(target) + ": " + dependency.getDescription()));
                    }
                }
                if (!ALLOWED.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, from + " is no room of the plan"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beAtMost(int many) {
        return new ArchCondition<>("be at most " + many) {
            private final Set<String> seen = new HashSet<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info")) {
                    seen.add(type.getName());
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                if (seen.size() > many) {
                    events.add(SimpleConditionEvent.violated(seen, "there are " + seen.size() + ": " + seen));
                }
            }
        };
    }

    /** The three modules, without tests and without what only the demo has. */
    static final class WhatIsReleased implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
