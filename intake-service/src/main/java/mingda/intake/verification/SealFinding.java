package mingda.intake.verification;

/**
 * What was found of a seal.
 *
 * @param signature whether it holds over the file's bytes
 * @param certificate whether it is the registered signer's and trusted
 */
record SealFinding(boolean signature, boolean certificate) {

    static final SealFinding NONE = new SealFinding(false, false);
}
