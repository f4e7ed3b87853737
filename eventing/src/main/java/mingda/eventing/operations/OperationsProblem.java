package mingda.eventing.operations;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** What the operations endpoints refuse. */
enum OperationsProblem implements ProblemType {
    STILL_BLOCKED {
        @Override
        public String slug() {
            return "still-blocked";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String titleZh() {
            return "仍然受阻";
        }

        @Override
        public String titleEn() {
            return "Still blocked";
        }

        @Override
        public String adviceZh() {
            return "重试再次失败。请查看列表中的原因，消除后再放行，或说明理由后跳过。";
        }

        @Override
        public String adviceEn() {
            return "It failed again. Look at the cause in the list, remove it and release again, or skip it with a reason.";
        }
    };

    /** Lists it. */
    @Singleton
    static class Types implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(values());
        }
    }
}
