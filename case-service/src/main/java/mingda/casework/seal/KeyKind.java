package mingda.casework.seal;

/** The two kinds of key that seals need. */
enum KeyKind {
    /** For PAdES. */
    P256("EC", "secp256r1", "SHA256withECDSA"),
    /** For GB/T 38540. */
    SM2("EC", "sm2p256v1", "SM3withSM2");

    private final String algorithm;
    private final String curve;
    private final String signature;

    KeyKind(String algorithm, String curve, String signature) {
        this.algorithm = algorithm;
        this.curve = curve;
        this.signature = signature;
    }

    String algorithm() {
        return algorithm;
    }

    String curve() {
        return curve;
    }

    /** Signature algorithm, by its name in the Java cryptography architecture. */
    String signature() {
        return signature;
    }
}
