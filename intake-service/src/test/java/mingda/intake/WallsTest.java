package mingda.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The walls inside the service. */
@AnalyzeClasses(packages = "mingda.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule numbers_and_codes_import_only_the_jdk = classes()
            .that()
            .resideInAPackage("mingda.intake.number")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "mingda.intake.number");

    @ArchTest
    static final ArchRule nothing_reads_the_time_without_an_injected_clock = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(DescribedPredicate.describe(
                    "now()",
                    target -> target.getName().equals("now")
                            && target.getOwner().getName().startsWith("java.time."))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("mingda.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_feature_opens_a_transaction_of_its_own = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction");

    @ArchTest
    static final ArchRule nothing_depends_on_the_pages = noClasses()
            .that()
            .resideOutsideOfPackage("mingda.intake.portal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("mingda.intake.portal");
}
