package mingda.intake.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.eventing.files.StoredFile;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import mingda.intake.application.Application;
import mingda.intake.application.Application.Pending;
import mingda.intake.application.Applications;
import mingda.intake.attachment.Attachments;
import mingda.intake.event.ApplicationEvents;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.progress.Progress;
import mingda.intake.progress.State;
import mingda.intake.reading.Wrong;
import mingda.intake.store.Sql;

/** Takes corrections in; what they do to the clock casework decides. Needs a transaction in the application's scope. */
@ApplicationScoped
public class Corrections {

    private final Applications applications;
    private final Progress progress;
    private final Attachments attachments;
    private final ApplicationEvents events;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Sql sql;
    private final Clock legal;

    Corrections(
            Applications applications,
            Progress progress,
            Attachments attachments,
            ApplicationEvents events,
            PersonalData personalData,
            ObjectMapper json,
            Sql sql,
            @Legal Clock legal) {
        this.applications = applications;
        this.progress = progress;
        this.attachments = attachments;
        this.events = events;
        this.personalData = personalData;
        this.json = json;
        this.sql = sql;
        this.legal = legal;
    }

    /**
     * Takes the correction in.
     *
     * @param attachmentIds attachments of this application that belong to it
     * @return when it was received; the legal date is the Shanghai day of it
     * @throws ProblemException 409 when none is awaited, 422 when an attachment is unknown
     */
    public Instant submit(Application application, String text, List<UUID> attachmentIds) {
        if (progress.state(application) != State.IN_CORRECTION) {
            throw new ProblemException(IntakeProblem.NOT_IN_CORRECTION)
                    .with("article", "政府信息公开条例第三十条")
                    .with("allowedActs", List.of());
        }
        String number = application.applicationNo();
        List<StoredFile> files = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < attachmentIds.size(); i++) {
            String pointer = "/attachments/" + i;
            attachments
                    .file(number, attachmentIds.get(i))
                    .ifPresentOrElse(files::add, () -> errors.add(Wrong.UNKNOWN_ATTACHMENT.at(pointer)));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(IntakeProblem.INVALID_FACTS, errors);
        }
        Instant now = legal.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO correction (id, application_no, received_at, sealed) VALUES (?, ?, ?, ?)",
                id,
                number,
                now,
                personalData.seal(json.createObjectNode().put("text", text)));
        for (UUID attachment : attachmentIds) {
            sql.update(
                    "UPDATE attachment SET correction_id = ? WHERE id = ? AND application_no = ?",
                    id,
                    attachment,
                    number);
        }
        applications.pending(number, Pending.Kind.CORRECTION, id);
        events.correctionSubmitted(number, id, now, text, files);
        return now;
    }
}
