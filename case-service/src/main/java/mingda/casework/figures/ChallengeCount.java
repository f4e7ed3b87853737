package mingda.casework.figures;

import mingda.casework.register.RegisterLine.Challenged;

/** Counts reconsiderations or suits. */
final class ChallengeCount {

    private long filed;
    private long decided;
    private long corrected;

    void add(Challenged challenge) {
        filed++;
        if (challenge.decidedOn() != null) {
            decided++;
        }
        if (correctedTheAgency(challenge)) {
            corrected++;
        }
    }

    WorkFigures.Challenges figures() {
        return new WorkFigures.Challenges(filed, decided, corrected);
    }

    static boolean correctedTheAgency(Challenged challenge) {
        return "CORRECTED".equals(challenge.result());
    }
}
