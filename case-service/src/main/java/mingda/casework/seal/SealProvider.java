package mingda.casework.seal;

/**
 * Whoever keeps the keys of the seals and signs with them. It sees digests, never a document. Asked twice for the same
 * document, part, form and digest it may answer the same signature.
 *
 * @see DemoSeals the built-in one, for demos
 * @see RemoteSeals one behind HTTP, such as a city's sealing service
 */
public interface SealProvider {

    /**
     * The picture of the agency's seal: PNG, square, on a transparent ground.
     *
     * @throws mingda.eventing.problem.ProblemException 503 when it can't be had now
     */
    byte[] picture(String agencyCode, String agencyName);

    /**
     * Signs a digest.
     *
     * @param digest of the length that the form's algorithm gives
     * @param property for {@link SealForm#GBT38540} the path of Signature.xml, otherwise empty
     * @return DER, as the form says
     * @throws mingda.eventing.problem.ProblemException 503 when it can't be had now; nothing was issued then
     */
    byte[] sign(SealOrder order, SealForm form, byte[] digest, String property);
}
