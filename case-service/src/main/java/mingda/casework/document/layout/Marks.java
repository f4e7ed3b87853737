package mingda.casework.document.layout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a letter is recognised.
 *
 * @param document the document's id
 * @param code its verification code (核验码), as it is printed
 * @param address where the QR code leads: the portal's verification page with the code
 * @param watermark a word behind the text of every page of what can't be verified, or null for a letter that can
 */
public record Marks(
        UUID document,
        String code,
        String address,
        @Nullable String watermark) {

    /** The marks of a letter that is issued. */
    public Marks(UUID document, String code, String address) {
        this(document, code, address, null);
    }

    /** The marks of what is only looked at: it can't be verified, and every page says that it is a draft. */
    public static Marks ofDraft() {
        return new Marks(new UUID(0, 0), "", "", "草稿");
    }

    /** The name by which a file says which document it is. */
    public String urn() {
        return "urn:mingda:document:" + document;
    }
}
