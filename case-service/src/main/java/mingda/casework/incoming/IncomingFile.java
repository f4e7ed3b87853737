package mingda.casework.incoming;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import mingda.eventing.uploads.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * A file that came to a case from outside.
 *
 * @param id its id in the file store, here and at the portal
 * @param purpose what it is for, such as IDENTITY_PROOF
 * @param name as its sender called it; may be empty, and may be personal
 * @param mediaType found from its content
 * @param bytes its length
 * @param sha256 its digest, lower-case hexadecimal
 * @param addedAt when the casework learned of it, on the legal clock
 * @param addedBy who scanned it, or null when it came by the portal
 */
record IncomingFile(
        UUID id,
        String purpose,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Instant addedAt,
        @Nullable String addedBy) {

    /** Files of the portal with this purpose are a third party's. */
    static final String OPINION = "OPINION";

    /** Who handed a file in. */
    enum From {
        /** The applicant, on the portal. */
        APPLICANT,
        /** A third party, with its opinion on the portal. */
        THIRD_PARTY,
        /** The agency, which scanned a paper. */
        OFFICE
    }

    /** Whether its bytes are here. */
    enum State {
        /** Yes. */
        HELD,
        /** They are being fetched from the portal. */
        ON_ITS_WAY,
        /** The portal was away at the last attempt; it is tried again. */
        DELAYED,
        /** The portal has no such file, or not the one that it announced; it is tried again. */
        REFUSED,
        /** Nobody fetches them any more. */
        LOST
    }

    /** Who handed it in. */
    From from() {
        if (addedBy != null) {
            return From.OFFICE;
        }
        return purpose.equals(OPINION) ? From.THIRD_PARTY : From.APPLICANT;
    }

    /** What a download of it is called: its name, or else its purpose with the ending of its kind. */
    String called() {
        if (!name.isEmpty()) {
            return name;
        }
        String ending = Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(mediaType))
                .map(kind -> "." + kind.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        return purpose.toLowerCase(Locale.ROOT).replace('_', '-') + ending;
    }
}
