package mingda.casework.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be sealed, for whom.
 *
 * @param document the document's id
 * @param part which of its letters; a document's letters are sealed one by one
 * @param agencyCode the agency whose seal it is
 * @param agencyName its full name
 * @param at when, on the legal clock
 */
public record SealOrder(UUID document, String part, String agencyCode, String agencyName, Instant at) {}
