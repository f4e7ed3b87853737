package mingda.intake.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param result AUTHENTIC when every check holds, CHANGED when the document is known and one does not, otherwise UNKNOWN
 * @param authentic whether the result is AUTHENTIC
 * @param documentNumber 文号 of the document that it is or was
 * @param agencyCode whose it is
 * @param sealedAt when that was sealed
 */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        Result result,
        boolean authentic,
        @Nullable String documentNumber,
        @Nullable String agencyCode,
        @Nullable Instant sealedAt,
        Checks checks) {

    /** The three answers. */
    public enum Result {
        /** Issued here, unchanged, and its seal holds. */
        AUTHENTIC,
        /** Bears the name of a document that was issued here, but is not it, or its seal does not hold. */
        CHANGED,
        /** Nothing that was issued here. */
        UNKNOWN
    }

    /**
     * The single checks.
     *
     * @param registered whether the document was issued here
     * @param digest whether the bytes are those that were issued
     * @param signature whether the seal's signature holds over the bytes
     * @param certificate whether the seal is the agency's own and leads to a certificate that is trusted
     */
    @Schema(name = "VerificationChecks")
    public record Checks(boolean registered, boolean digest, boolean signature, boolean certificate) {}

    /** Nothing that was issued here. */
    static Verdict unknown() {
        return new Verdict(Result.UNKNOWN, false, null, null, null, new Checks(false, false, false, false));
    }

    /** For a document that is registered. */
    static Verdict of(SealedFile file, boolean digest, SealFinding seal) {
        Checks checks = new Checks(true, digest, seal.signature(), seal.certificate());
        boolean authentic = digest && seal.signature() && seal.certificate();
        return new Verdict(
                authentic ? Result.AUTHENTIC : Result.CHANGED,
                authentic,
                file.number(),
                file.agencyCode(),
                file.sealedAt(),
                checks);
    }
}
