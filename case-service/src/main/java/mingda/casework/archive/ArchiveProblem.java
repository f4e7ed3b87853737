package mingda.casework.archive;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Why there is no archive package. */
enum ArchiveProblem implements ProblemType {
    NOT_CLOSED;

    @Override
    public String slug() {
        return "case-not-closed";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String titleZh() {
        return "案件尚未办结，不能归档";
    }

    @Override
    public String titleEn() {
        return "The case is not closed, so it can't be archived";
    }

    @Override
    public String adviceZh() {
        return "请在答复、撤回或者不再处理之后归档。";
    }

    @Override
    public String adviceEn() {
        return "Archive it once it is answered, withdrawn or lapsed.";
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
