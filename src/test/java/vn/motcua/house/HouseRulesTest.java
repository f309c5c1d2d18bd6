package vn.motcua.house;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;

import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import vn.motcua.audit.ViewLog;
import vn.motcua.platform.Attachment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Habits of the code that no compiler checks. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final long MOST_FILES = 30;

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

    @ArchTest
    static final ArchRule imports_run_downwards_and_never_in_a_circle = slices().matching("vn.motcua.(**)")
            .should()
            .beFreeOfCycles()
            .because("whoever reads a package must not have to read all of them");

    /** Files that need no note in the view log: they tell of no dossier, or what they are made of is noted where it is read. */
    private static final Set<String> NOTED_ELSEWHERE = Set.of(
            "Downloads", // registers and worklists, noted by their queries
            "PdfResponses", // papers, noted where they are read
            "OfficeTableController", // a sample to fill in
            "OfficialTableController", // a sample to fill in
            "CatalogueFilesController", // procedures, which are public
            "OpenFiguresController", // public figures
            "CalendarEndpoint", // calendars, which are public
            "SlipPagesController"); // the citizen's own record, noted where it is read

    @ArchTest
    static void whatever_is_taken_along_as_a_file_is_noted_in_the_view_log(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(HouseRulesTest::givesFile))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .noneMatch(on -> on.getTargetClass().isEquivalentTo(ViewLog.class)))
                        .map(JavaClass::getSimpleName))
                .isSubsetOf(NOTED_ELSEWHERE);
    }

    private static boolean givesFile(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Attachment.class)
                        && call.getName().equals("announce")
                || call.getTargetOwner().isEquivalentTo(ContentDisposition.class)
                        && !call.getOriginOwner().isEquivalentTo(Attachment.class);
    }

    @ArchTest
    static void no_package_holds_more_than_can_be_drawn_from_memory(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files.entrySet())
                .filteredOn(held -> held.getValue() > MOST_FILES)
                .isEmpty();
    }

    @ArchTest
    static final ArchRule pages_and_endpoints_ask_services_and_never_the_database = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.counter..",
                    "vn.motcua.portal..",
                    "vn.motcua.supervision..",
                    "vn.motcua.administration..",
                    "vn.motcua.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "jakarta.persistence..")
            .because("a face holds no rule and no SQL");

    @ArchTest
    static void no_two_classes_share_a_simple_name(JavaClasses classes) {
        Map<String, List<JavaClass>> named = classes.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));

        assertThat(named.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

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
