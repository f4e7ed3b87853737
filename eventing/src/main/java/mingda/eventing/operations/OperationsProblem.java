package mingda.eventing.operations;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** What the operations endpoints refuse. */
enum OperationsProblem implements ProblemType {
    STILL_BLOCKED;

    private static final ProblemText TEXT = new ProblemText(
            "still-blocked",
            409,
            "仍然受阻",
            "Still blocked",
            "重试再次失败。请查看列表中的原因，消除后再放行，或说明理由后跳过。",
            "It failed again. Look at the cause in the list, remove it and release again, or skip it with a reason.");

    @Override
    public ProblemText text() {
        return TEXT;
    }

    /** Lists it. */
    @Singleton
    static class Types implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(values());
        }
    }
}
