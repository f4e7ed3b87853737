package mingda.casework.recount;

import java.time.LocalDate;
import java.util.List;

/**
 * A case as it is stored.
 *
 * @param id its id
 * @param number its number
 * @param agency code of the answering body
 * @param column the applicant's column, 1 to 6
 * @param receivedOn the day of receipt
 * @param acts in the order in which they were recorded
 */
public record RawCase(String id, String number, String agency, int column, LocalDate receivedOn, List<RawAct> acts) {}
