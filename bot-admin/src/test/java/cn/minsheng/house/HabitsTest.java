package cn.minsheng.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import cn.minsheng.core.settings.ConditionalOnRole;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

/** Habits that a newcomer feels: see docs/house.md. */
@AnalyzeClasses(packages = "cn.minsheng", importOptions = HouseTest.WhatIsReleased.class)
class HabitsTest {
    @ArchTest
    static final ArchRule time_comes_from_the_clock_that_was_given = noClasses()
            .should()
            .callMethodWhere(target(nowWithoutClock()))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule the_real_clock_is_made_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cn.minsheng.core.CoreConfiguration")
            .should()
            .callMethodWhere(target(new DescribedPredicate<AccessTarget>("make a clock of the system") {
                @Override
                public boolean test(AccessTarget called) {
                    return called.getOwner().isEquivalentTo(Clock.class)
                            && called.getName().startsWith("system");
                }
            }));

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule names_say_what_a_thing_does =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|DTO|Dto|Common)");

    @ArchTest
    static final ArchRule nobody_is_handed_more_than_six_things =
            constructors().should(takeAtMost(6)).as("no constructor takes more than six things, records aside");

    @ArchTest
    static final ArchRule addresses_are_served_by_nodes_of_their_role_alone =
            classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(ConditionalOnRole.class);

    private static DescribedPredicate<AccessTarget> nowWithoutClock() {
        return new DescribedPredicate<>("ask for now without a clock") {
            @Override
            public boolean test(AccessTarget called) {
                return called instanceof AccessTarget.MethodCallTarget method
                        && method.getName().equals("now")
                        && method.getOwner().getPackageName().startsWith("java.time")
                        && method.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int many) {
        return new ArchCondition<>("take at most " + many) {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                JavaClass owner = constructor.getOwner();
                int taken = constructor.getRawParameterTypes().size();
                // A record's is its list of parts; the compiler adds hidden ones to enums and inner classes.
                if (!owner.isRecord() && !owner.isEnum() && !owner.isInnerClass() && taken > many) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getFullName() + " takes " + taken));
                }
            }
        };
    }
}
