package mingda.casework.archive;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Why there is no archive package. */
enum ArchiveProblem implements ProblemType {
    NOT_CLOSED;

    private static final ProblemText TEXT = new ProblemText(
            "case-not-closed",
            409,
            "案件尚未办结，不能归档",
            "The case is not closed, so it can't be archived",
            "请在答复、撤回或者不再处理之后归档。",
            "Archive it once it is answered, withdrawn or lapsed.");

    @Override
    public ProblemText text() {
        return TEXT;
    }

    /** Lists it under {@code /problems}. */
    @Singleton
    static class Catalogue implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(ArchiveProblem.values());
        }
    }
}
