package vn.motcua.house;

import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Predicate;

import jakarta.persistence.Entity;

import org.springframework.stereotype.Controller;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** Habits of the code that no compiler checks. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule the_present_moment_comes_from_the_one_clock = noClasses()
            .should()
            .callMethodWhere(describe("asks java.time for now without a clock", HouseRulesTest::asksForNow))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("tests, the demo province and replays move the clock");

    @ArchTest
    static final ArchRule only_the_platform_makes_the_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.motcua.platform.PlatformConfiguration")
            .should()
            .callMethodWhere(describe(
                    "makes a system clock",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")));

    @ArchTest
    static final ArchRule the_zone_comes_from_the_configuration = noClasses()
            .should()
            .callMethodWhere(describe("asks the machine for its zone", HouseRulesTest::asksForZone))
            .because("a server may stand anywhere; the offices stand in Vietnam");

    @ArchTest
    static final ArchRule controllers_are_nobodys_business = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_change_by_verbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule work_at_set_times_is_declared_in_one_place_of_each_module = methods()
            .that()
            .haveRawReturnType(RecurringTask.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Jobs");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)$");

    private static boolean asksForNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean asksForZone(JavaMethodCall call) {
        return call.getName().equals("systemDefault")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                || call.getName().equals("systemDefaultZone")
                || call.getName().equals("getDefault") && call.getTargetOwner().isEquivalentTo(TimeZone.class);
    }

    private static DescribedPredicate<JavaMethodCall> describe(
            String description, Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
