package mingda.intake.application;

import java.util.List;
import java.util.UUID;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to submit an application.
 *
 * @param key the Idempotency-Key that the client chose
 * @param bodyDigest SHA-256 of what was sent; the same key must come with the same
 * @param form the application, or null when {@code errors} says what is wrong with it
 * @param errors what is wrong
 * @param language the applicant's language
 * @param files files that are already held and come with it (web form)
 * @param visitHash the visit that holds the web form's draft, or empty
 * @param patient whether to wait while the same key is still being worked on (a double click), instead of refusing
 */
public record Submission(
        String key,
        String bodyDigest,
        @Nullable ApplicationForm form,
        List<FieldError> errors,
        Language language,
        List<HeldFile> files,
        String visitHash,
        boolean patient) {

    /** A file of the web form's draft. */
    public record HeldFile(UUID fileId, String purpose, String name) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** Accepted, now or before: the answer byte for byte, as JSON. */
        record Accepted(String applicationNo, String answer) implements Outcome {}

        /** The key was used with other content. */
        record OtherContent() implements Outcome {}

        /** The first attempt with the key is still running. */
        record StillRunning() implements Outcome {}

        /** Refused for what is wrong with it. */
        record Refused(List<FieldError> errors) implements Outcome {}

        /** The number drawn is taken: draw again. */
        record NumberTaken() implements Outcome {}
    }
}
