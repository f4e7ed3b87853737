package mingda.casework.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to enter on the municipal platform.
 *
 * @param act id of the act that it follows from
 * @param caseId the case
 * @param applicationNo the number that the applicant knows
 * @param externalNo the platform's number, where it is known
 * @param agencyCode the answering body
 * @param kind RECEIPT, CORRECTION, EXTENSION, CONSULTATION, CLOSING, RECONSIDERATION or LITIGATION
 * @param label its name on the platform
 * @param on the legal date of the act
 * @param dueOn the day by which it has to be entered ({@code platformDays} working days after the act)
 * @param overdue whether that day has passed and it is not entered
 * @param doneAt when it was ticked off
 * @param doneBy by whom
 */
public record Obligation(
        String act,
        String caseId,
        String applicationNo,
        @Nullable String externalNo,
        String agencyCode,
        String kind,
        String label,
        LocalDate on,
        LocalDate dueOn,
        boolean overdue,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
