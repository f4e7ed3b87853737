package mingda.casework.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;

/** The table: what may be done with a case, by whom, under which article. Immutable and sound. */
public final class Procedure {
    /** The states of a case; the rest are known to the portal alone. */
    static final Set<CaseState> CASE_STATES = Collections.unmodifiableSet(EnumSet.complementOf(
            EnumSet.of(CaseState.SUBMITTED, CaseState.CORRECTION_SENT, CaseState.WITHDRAWAL_SENT)));

    private final List<Step> steps;
    private final Map<ActType, Step> byType = new EnumMap<>(ActType.class);

    private Procedure(List<Step> steps) {
        this.steps = steps;
        steps.forEach(step -> byType.put(step.type(), step));
    }

    /**
     * The procedure that ships with the service.
     *
     * @throws IllegalStateException if its table is unsound: the service must not start then
     */
    public static Procedure standard() {
        try (var in = Procedure.class.getResourceAsStream("procedure.md")) {
            return read(new String(Objects.requireNonNull(in, "procedure.md").readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The procedure of a Markdown table.
     *
     * @throws IllegalStateException if the table is unsound, naming every problem
     */
    public static Procedure read(String markdown) {
        List<Step> steps = TableReader.read(markdown);
        var problems = TableCheck.problems(steps);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the procedure is unsound: " + problems);
        }
        return new Procedure(steps);
    }

    /** Every row, in the order of the table. */
    public List<Step> steps() {
        return steps;
    }

    /** The row of an act. */
    public Step step(ActType type) {
        return Objects.requireNonNull(byType.get(type), "every act has a row");
    }

    /** What somebody with these roles may do with a case now, in the order of the table. */
    public List<Step> allowedActs(Situation situation, Collection<Role> roles) {
        return steps.stream()
                .filter(step -> step.isOpenTo(situation, roles) && isFor(step, roles))
                .toList();
    }

    /** Whether somebody with these roles may record this act now. Who may comes before whether it is the time. */
    public Permission permission(ActType type, Situation situation, Collection<Role> roles) {
        Step step = step(type);
        if (!isFor(step, roles)) {
            return new Permission.NotYours(step);
        }
        if (step.isOpenTo(situation, roles)) {
            return new Permission.Granted(step);
        }
        var unmet = step.from(situation.state()).isEmpty()
                ? List.<Condition>of()
                : step.conditions().stream()
                        .filter(condition -> !condition.holds(situation, roles))
                        .toList();
        return new Permission.NotNow(step, unmet, allowedActs(situation, roles));
    }

    private static boolean isFor(Step step, Collection<Role> roles) {
        return step.roles().stream().anyMatch(roles::contains);
    }
}
