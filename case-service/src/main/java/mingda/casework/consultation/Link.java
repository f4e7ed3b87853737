package mingda.casework.consultation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The address in a letter to a third party.
 *
 * @param document the letter
 * @param caseId its case
 * @param tokenHash SHA-256 of the token, which is nowhere kept
 * @param told SHA-256 of what the portal was told last; null before the letter went out
 */
record Link(
        UUID document,
        UUID caseId,
        String tokenHash,
        @Nullable String told) {}
