package mingda.eventing.problem;

/**
 * A kind of refusal, with a stable identifier. A service lists its own in one enum that implements this.
 *
 * <p>{@code type} of the problem document is {@code urn:mingda:problem:<slug>}; the page {@code /problems/<slug>}
 * explains it.
 */
public interface ProblemType {

    /** All that is said of it. */
    ProblemText text();

    /** {@link ProblemText#slug()}. */
    default String slug() {
        return text().slug();
    }

    /** {@link ProblemText#status()}. */
    default int status() {
        return text().status();
    }

    /** {@link ProblemText#titleZh()}. */
    default String titleZh() {
        return text().titleZh();
    }

    /** {@link ProblemText#titleEn()}. */
    default String titleEn() {
        return text().titleEn();
    }

    /** {@link ProblemText#adviceZh()}. */
    default String adviceZh() {
        return text().adviceZh();
    }

    /** {@link ProblemText#adviceEn()}. */
    default String adviceEn() {
        return text().adviceEn();
    }
}
