package mingda.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A case file without its entries and without what the applicant wrote.
 *
 * @param id UUIDv7
 * @param applicationNo the number that the applicant knows
 * @param agencyCode the answering body, whose name stands on the letter
 * @param handlerCode the agency whose staff work on it
 * @param channel how it came
 * @param externalNo the municipal platform's number, or null
 * @param language {@code zh} or {@code en}: in which the applicant reads
 * @param submittedOn the day on which the applicant sent or brought it
 * @param submittedAt the instant, where one is known
 * @param registeredAt when it was registered here
 * @param registeredBy by whom
 * @param assignee user name, or null
 * @param electronicService whether the applicant consents that decisions are served electronically
 * @param carrier PAPER, EMAIL or DISC, or null where the letter does not say
 * @param delivery how the information is to be given, or null
 * @param acceptOtherForm whether another form will do
 * @param possibleRepeatOf number of an application with the same content, or null
 * @param entries how many entries the chain has
 * @param head hash of the last entry
 * @param projection what the acts come to
 * @param revision grows with every change; the ETag
 */
public record CaseFile(
        UUID id,
        String applicationNo,
        String agencyCode,
        String handlerCode,
        Channel channel,
        @Nullable String externalNo,
        String language,
        LocalDate submittedOn,
        @Nullable Instant submittedAt,
        Instant registeredAt,
        String registeredBy,
        @Nullable String assignee,
        boolean electronicService,
        @Nullable String carrier,
        @Nullable String delivery,
        boolean acceptOtherForm,
        @Nullable String possibleRepeatOf,
        int entries,
        String head,
        Projection projection,
        int revision) {

    /** The state that the acts have led to. */
    public CaseState state() {
        return projection.state();
    }

    /** Names of what is true beside the state. */
    public List<String> flags() {
        return projection.flags();
    }

    /** The value of the ETag header. */
    public String etag() {
        return "\"" + revision + "\"";
    }

    /** The case file after one more entry with another projection, as it stands in its row then. */
    CaseFile after(Entry last, Projection now) {
        return with(last.seq(), last.hash(), now);
    }

    /** The case file with another projection. */
    CaseFile with(Projection now) {
        return with(entries, head, now);
    }

    private CaseFile with(int length, String last, Projection now) {
        return new CaseFile(
                id,
                applicationNo,
                agencyCode,
                handlerCode,
                channel,
                externalNo,
                language,
                submittedOn,
                submittedAt,
                registeredAt,
                registeredBy,
                assignee,
                electronicService,
                carrier,
                delivery,
                acceptOtherForm,
                possibleRepeatOf,
                length,
                last,
                now,
                revision + 1);
    }
}
