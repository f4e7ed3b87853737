package mingda.casework.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import mingda.eventing.uploads.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * A file of a document.
 *
 * @param id its id in the file store
 * @param role what it is to the document
 * @param name file name for downloads; never holds personal data where we make it
 * @param mediaType found from its content
 * @param bytes its length
 * @param sha256 its digest, lower-case hexadecimal
 * @param title what the letter calls it, or null where nobody gave it a title; of attachments only
 * @param pages how many pages it has, or null where that is not known; of attachments only
 * @param seal how it was sealed, or null for what bears no seal
 */
public record DocumentFile(
        UUID id,
        Role role,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable String title,
        @Nullable Integer pages,
        @Nullable Seal seal) {

    /**
     * The seal on a file.
     *
     * @param code the letter's verification code (核验码); its PDF and its OFD have the same one
     * @param signer SHA-256 of the certificate that signed, lower-case hexadecimal
     * @param at when
     */
    public record Seal(String code, String signer, Instant at) {}

    /** What a file is to its document. */
    public enum Role {
        /** The letter to the applicant. */
        LETTER,
        /** What is released with it. */
        ATTACHMENT,
        /** The letter to somebody who is consulted; never shown to the applicant. */
        PARTY_LETTER
    }

    /** What the letter calls it: its title, or its name. */
    public String called() {
        return title == null ? name : title;
    }

    /** The name of its format in the API. */
    public String format() {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(mediaType))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> mediaType.substring(mediaType.lastIndexOf('/') + 1));
    }
}
