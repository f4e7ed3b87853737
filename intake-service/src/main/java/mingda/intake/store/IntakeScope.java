package mingda.intake.store;

import java.util.Map;
import java.util.UUID;
import mingda.eventing.scope.Scope;

/** The scopes that the policies of this service's tables know. */
public final class IntakeScope {

    private IntakeScope() {}

    /** Public data only: the agencies. */
    public static Scope open() {
        return new Scope(Map.of());
    }

    /** One application and all that belongs to it. */
    public static Scope application(String applicationNo) {
        return new Scope(Map.of("mingda.application", applicationNo));
    }

    /** As {@link #application(String)}, with the digest of a key that was given with the request. */
    public static Scope application(String applicationNo, String keyHash) {
        return new Scope(Map.of("mingda.application", applicationNo, "mingda.key", keyHash));
    }

    /**
     * The submission of one application: its number, the digest of its content (to find the same content handed in
     * before), the digest of the request's key, and the visit that holds the web form's draft (empty over REST).
     */
    public static Scope submission(String applicationNo, String fingerprint, String keyHash, String visitHash) {
        return new Scope(Map.of(
                "mingda.application",
                applicationNo,
                "mingda.fingerprint",
                fingerprint,
                "mingda.key",
                keyHash,
                "mingda.visit",
                visitHash));
    }

    /** One visitor's own draft or opened application. */
    public static Scope visit(String tokenHash) {
        return new Scope(Map.of("mingda.visit", tokenHash));
    }

    /** What one account keeps. */
    public static Scope account(String account) {
        return new Scope(Map.of("mingda.account", account));
    }

    /** One consultation of a third party, by the digest of the token in its letter, with the answer to it. */
    public static Scope consultation(String tokenHash) {
        return new Scope(Map.of("mingda.consultation", tokenHash));
    }

    /** Documents whose bytes have this SHA-256. */
    public static Scope digest(String sha256) {
        return new Scope(Map.of("mingda.digest", sha256));
    }

    /** Sealed files that bear this verification code. */
    public static Scope sealCode(String code) {
        return new Scope(Map.of("mingda.seal_code", code));
    }

    /** Sealed files of this document. */
    public static Scope sealDocument(UUID document) {
        return new Scope(Map.of("mingda.seal_document", document.toString()));
    }
}
