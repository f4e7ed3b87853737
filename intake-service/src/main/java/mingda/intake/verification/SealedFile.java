package mingda.intake.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed file as casework registered it.
 *
 * @param format {@code pdf} or {@code ofd}
 * @param signer SHA-256 of the certificate that sealed it, lower-case hexadecimal
 * @param number document number (文号), or null
 */
record SealedFile(
        UUID fileId,
        UUID documentId,
        String format,
        String sha256,
        String signer,
        Instant sealedAt,
        @Nullable String number,
        String agencyCode) {}
