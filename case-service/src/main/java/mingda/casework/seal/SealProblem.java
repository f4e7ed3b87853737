package mingda.casework.seal;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Why a document can't be sealed now. */
enum SealProblem implements ProblemType {
    UNAVAILABLE;

    private static final ProblemText TEXT = new ProblemText(
            "seal-unavailable",
            503,
            "签章服务暂不可用，文书没有签发",
            "The seal can't be had now; nothing was issued",
            "未占用文号，也未产生任何办理记录。请稍后再次签发；持续不可用时请联系管理员。",
            "No number was taken and nothing was recorded. Issue it again later; tell the administrator if it lasts.");

    @Override
    public ProblemText text() {
        return TEXT;
    }

    /** Lists it under {@code /problems}. */
    @Singleton
    static class Catalogue implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(SealProblem.values());
        }
    }
}
