package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An application to register.
 *
 * @param applicationNo its number
 * @param agencyCode the answering body
 * @param channel how it came
 * @param externalNo the municipal platform's number, or null
 * @param language {@code zh} or {@code en}
 * @param submittedOn the day on which it was sent or brought
 * @param submittedAt the instant, or null
 * @param assignee who is to work on it, or null
 * @param electronicService consent to electronic service
 * @param carrier PAPER, EMAIL, DISC or null
 * @param delivery how the information is to be given, or null
 * @param acceptOtherForm whether another form will do
 * @param possibleRepeatOf number of an application with the same content, or null
 * @param splitOf number of the application of which this is a part, or null (一事一申请)
 * @param application what the applicant wrote: {@code {applicant, coApplicants?, agent?, request}}
 * @param acts the first acts: arrival and receipt
 */
public record Registration(
        String applicationNo,
        String agencyCode,
        Channel channel,
        @Nullable String externalNo,
        String language,
        LocalDate submittedOn,
        @Nullable Instant submittedAt,
        @Nullable String assignee,
        boolean electronicService,
        @Nullable String carrier,
        @Nullable String delivery,
        boolean acceptOtherForm,
        @Nullable String possibleRepeatOf,
        @Nullable String splitOf,
        ObjectNode application,
        List<NewAct> acts) {

    /** The day of receipt, where one of the acts is it. */
    @Nullable
    LocalDate receivedOn() {
        return acts.stream()
                .filter(act -> act.type() == ActType.RECEIVED)
                .map(NewAct::on)
                .findFirst()
                .orElse(null);
    }
}
