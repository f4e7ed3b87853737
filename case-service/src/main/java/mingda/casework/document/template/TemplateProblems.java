package mingda.casework.document.template;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Lists the catalogue under {@code /problems}. */
@Singleton
class TemplateProblems implements ProblemTypes {

    @Override
    public List<ProblemType> types() {
        return List.of(TemplateProblem.values());
    }
}
