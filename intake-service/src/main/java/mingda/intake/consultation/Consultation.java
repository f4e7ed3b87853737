package mingda.intake.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import mingda.eventing.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a third party is asked.
 *
 * @param documentId the letter
 * @param consultationId the act that an opinion refers to
 * @param applicationNo the application that it is about; never shown to the third party
 * @param agencyCode who asks
 * @param number document number (文号) of the letter
 * @param sentOn when it went out
 * @param servedOn when it arrived, or null while that is not known
 * @param dueOn last day to answer, as casework reckons it, or null while that is not known
 * @param explanationZh why that day
 * @param explanationEn the same in English
 * @param ledger every day of the period
 * @param partyName whom the letter asks
 * @param asked what the application asks for
 * @param why why the third party is concerned, or null
 * @param standing how it stands today
 * @param opinion the answer given here, or null
 */
public record Consultation(
        UUID documentId,
        UUID consultationId,
        String applicationNo,
        String agencyCode,
        String number,
        LocalDate sentOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate dueOn,
        String explanationZh,
        String explanationEn,
        JsonNode ledger,
        String partyName,
        String asked,
        @Nullable String why,
        Standing standing,
        @Nullable Opinion opinion) {

    /** Why that day, for this reader. */
    public String explanation(Language language) {
        return language.pick(explanationZh, explanationEn);
    }
}
