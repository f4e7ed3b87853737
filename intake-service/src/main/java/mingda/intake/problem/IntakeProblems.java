package mingda.intake.problem;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Lists the refusals of this service for the catalogue. */
@Singleton
class IntakeProblems implements ProblemTypes {

    @Override
    public List<ProblemType> types() {
        return List.of(IntakeProblem.values());
    }
}
