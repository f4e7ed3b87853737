package mingda.eventing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

@AnalyzeClasses(packages = "mingda.eventing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Set<String> WORDS_OF_THE_DOMAIN = Set.of(
            "Application",
            "Applicant",
            "Agency",
            "Case",
            "Act",
            "Officer",
            "Deadline",
            "Timeline",
            "Calendar",
            "Reply",
            "Letter",
            "Seal",
            "Correction",
            "Consultation",
            "Extension",
            "Fee",
            "Withdrawal",
            "Alert",
            "Disclosure");

    @ArchTest
    static final ArchRule NO_WORD_OF_THE_DOMAIN = classes().should(new ArchCondition<>("have no word of the domain") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean domain = Arrays.stream(type.getSimpleName().split("(?<=[a-z])(?=[A-Z])"))
                    .anyMatch(WORDS_OF_THE_DOMAIN::contains);
            events.add(new SimpleConditionEvent(type, !domain, type.getName()));
        }
    });

    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_MACHINE =
            DescribedPredicate.describe("asks the machine for the time", call -> {
                String owner = call.getTargetOwner().getName();
                boolean parameterless = call.getTarget().getRawParameterTypes().isEmpty();
                return (owner.startsWith("java.time.") && call.getName().equals("now") && parameterless)
                        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
                        || (owner.equals(Clock.class.getName())
                                && call.getName().startsWith("system"));
            });

    @ArchTest
    static final ArchRule ONE_PLACE_READS_THE_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("mingda.eventing.time.Clocks")
            .should()
            .callMethodWhere(ASKS_THE_MACHINE);

    @ArchTest
    static final ArchRule ONE_PLACE_NAMES_THE_ZONE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("mingda.eventing.time.Zones")
            .should()
            .callMethod(java.time.ZoneId.class, "of", String.class);
}
