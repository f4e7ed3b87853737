package mingda.intake.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that the applicant handed in.
 *
 * @param id its id, by which a correction may refer to it
 * @param purpose what it is for
 * @param mediaType found from its content
 * @param bytes its length
 * @param sha256 its digest
 * @param addedAt when it was handed in
 */
@Schema(description = "A file that the applicant handed in.")
public record Attachment(UUID id, Purpose purpose, String mediaType, long bytes, String sha256, Instant addedAt) {

    /** What the file is for: 身份证明, 授权委托书, 其他材料. */
    public enum Purpose {
        IDENTITY_PROOF,
        MANDATE,
        SUPPORTING
    }
}
