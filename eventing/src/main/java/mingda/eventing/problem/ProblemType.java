package mingda.eventing.problem;

/**
 * A kind of refusal, with a stable identifier. A service lists its own in one enum that implements this.
 *
 * <p>{@code type} of the problem document is {@code urn:mingda:problem:<slug>}; the page {@code /problems/<slug>}
 * explains it.
 */
public interface ProblemType {

    /** Lower-case words joined by hyphens, never changed once published. */
    String slug();

    /** HTTP status, 400 to 599. */
    int status();

    /** Title in Chinese: what is wrong. */
    String titleZh();

    /** Title in English. */
    String titleEn();

    /** What the reader can do about it, in Chinese. */
    String adviceZh();

    /** What the reader can do about it, in English. */
    String adviceEn();
}
