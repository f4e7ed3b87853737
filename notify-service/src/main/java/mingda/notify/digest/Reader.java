package mingda.notify.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose digest of the day is owed.
 *
 * @param username the name in the token
 * @param agencyCode where he or she works
 * @param last the span that the digest covers, or null where there was none before
 */
record Reader(String username, String agencyCode, @Nullable Span last) {

    /**
     * From when on a digest covers what happened.
     *
     * @param day the day of the digest before
     * @param looked when that was made
     */
    record Span(LocalDate day, Instant looked) {}
}
