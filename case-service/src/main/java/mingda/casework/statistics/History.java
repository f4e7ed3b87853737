package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a case the tables count.
 *
 * @param id the case
 * @param number the number that the applicant knows
 * @param agency code of the answering body
 * @param applicant its class
 * @param receivedOn the day of receipt
 * @param turns when it was closed and opened again, in order
 * @param parts the numbers of the cases that it was split into; empty if it was not
 * @param challenges reconsiderations and suits, in the order in which they were filed
 */
public record History(
        String id,
        String number,
        String agency,
        ApplicantClass applicant,
        LocalDate receivedOn,
        List<Turn> turns,
        List<String> parts,
        List<Challenge> challenges) {

    public History {
        turns = List.copyOf(turns);
        parts = List.copyOf(parts);
        challenges = List.copyOf(challenges);
    }

    /** Whether it was split into several (一事一申请). */
    public boolean isSplit() {
        return !parts.isEmpty();
    }

    History with(List<Turn> others) {
        return new History(id, number, agency, applicant, receivedOn, others, List.of(), challenges);
    }
}
