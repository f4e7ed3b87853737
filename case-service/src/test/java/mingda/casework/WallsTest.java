package mingda.casework;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** The walls inside the service. */
@AnalyzeClasses(packages = "mingda.casework", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String[] RULES = {
        "mingda.casework.calendar..",
        "mingda.casework.clock..",
        "mingda.casework.procedure..",
        "mingda.casework.fee..",
        "mingda.casework.outcome..",
        "mingda.casework.statistics.."
    };

    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @ArchTest
    static final ArchRule the_rules_import_only_the_jdk = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", RULES[0], RULES[1], RULES[2], RULES[3], RULES[4], RULES[5]);

    @ArchTest
    static final ArchRule nothing_reads_the_time_without_an_injected_clock = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(describe(
                    "now() without a clock",
                    target -> target.getName().equals("now")
                            && CLOCKLESS.contains(target.getOwner().getName())
                            && target.getParameterTypes().isEmpty())))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("mingda.casework.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule scopes_alone_open_transactions = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction");
}
