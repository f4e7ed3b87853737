package mingda.intake.account;

import mingda.intake.store.Digests;

/**
 * A person's account with an issuer of identities.
 *
 * @param id digest of issuer and subject, 64 hexadecimal digits: the same person gives the same, and it names nobody
 */
public record Account(String id) {

    /**
     * The account of a subject.
     *
     * @param issuer the issuer's address
     * @param subject the {@code sub} of its tokens
     */
    public static Account of(String issuer, String subject) {
        return new Account(Digests.sha256("account:" + issuer + "|" + subject));
    }
}
