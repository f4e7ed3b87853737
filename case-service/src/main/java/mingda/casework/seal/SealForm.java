package mingda.casework.seal;

/** The forms in which a document is sealed. */
public enum SealForm {
    /** PAdES B-B: a detached CMS SignedData over the SHA-256 of the signed ranges, DER. */
    PADES("SHA-256"),
    /** GB/T 38540: an SES_Signature (version 4) over the SM3 of Signature.xml, DER. */
    GBT38540("SM3");

    private final String digest;

    SealForm(String digest) {
        this.digest = digest;
    }

    /** The digest that is signed, by its name in the Java cryptography architecture. */
    public String digest() {
        return digest;
    }
}
