package mingda.casework.seal;

import mingda.eventing.problem.ProblemException;

/** Seals nothing: production without a sealing service, which does not get as far as this. */
final class NoSeals implements SealProvider {

    @Override
    public byte[] picture(String agencyCode, String agencyName) {
        throw new ProblemException(SealProblem.UNAVAILABLE);
    }

    @Override
    public byte[] sign(SealOrder order, SealForm form, byte[] digest, String property) {
        throw new ProblemException(SealProblem.UNAVAILABLE);
    }
}
