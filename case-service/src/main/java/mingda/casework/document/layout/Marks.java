package mingda.casework.document.layout;

import java.util.UUID;

/**
 * By what a letter is recognised.
 *
 * @param document the document's id
 * @param code its verification code (核验码), as it is printed
 * @param address where the QR code leads: the portal's verification page with the code
 */
public record Marks(UUID document, String code, String address) {

    /** The name by which a file says which document it is. */
    public String urn() {
        return "urn:mingda:document:" + document;
    }
}
