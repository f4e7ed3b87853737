package mingda.casework.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Lists the catalogue under {@code /problems}. */
@Singleton
class DelegationProblems implements ProblemTypes {

    @Override
    public List<ProblemType> types() {
        return List.of(DelegationProblem.values());
    }
}
