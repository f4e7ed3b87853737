package mingda.casework.opinion;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Lists the catalogue under {@code /problems}. */
@Singleton
class OpinionProblems implements ProblemTypes {

    @Override
    public List<ProblemType> types() {
        return List.of(OpinionProblem.values());
    }
}
