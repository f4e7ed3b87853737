package mingda.casework.seal;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** Why a document can't be sealed now. */
enum SealProblem implements ProblemType {
    UNAVAILABLE;

    @Override
    public String slug() {
        return "seal-unavailable";
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String titleZh() {
        return "签章服务暂不可用，文书没有签发";
    }

    @Override
    public String titleEn() {
        return "The seal can't be had now; nothing was issued";
    }

    @Override
    public String adviceZh() {
        return "未占用文号，也未产生任何办理记录。请稍后再次签发；持续不可用时请联系管理员。";
    }

    @Override
    public String adviceEn() {
        return "No number was taken and nothing was recorded. Issue it again later; tell the administrator if it"
                + " lasts.";
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
