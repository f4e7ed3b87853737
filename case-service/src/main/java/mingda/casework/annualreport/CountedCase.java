package mingda.casework.annualreport;

import java.time.LocalDate;
import mingda.casework.statistics.ApplicantClass;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure.
 *
 * @param id the case
 * @param applicationNo the number that the applicant knows
 * @param agencyCode the answering body
 * @param applicantClass its column
 * @param receivedOn the day on which it counts as new
 * @param closedOn the day of the closing that counts, or of the decision; null while there is none
 * @param row the row of table three that it was closed in, in the format of 2021; null while it is open
 */
record CountedCase(
        String id,
        String applicationNo,
        String agencyCode,
        ApplicantClass applicantClass,
        LocalDate receivedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer row) {}
