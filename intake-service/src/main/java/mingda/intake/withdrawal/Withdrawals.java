package mingda.intake.withdrawal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import mingda.intake.application.Application;
import mingda.intake.application.Application.Pending;
import mingda.intake.application.Applications;
import mingda.intake.event.ApplicationEvents;
import mingda.intake.notice.Notices;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.progress.Progress;
import mingda.intake.progress.State;
import mingda.intake.reading.Wrong;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Takes withdrawals in; whether one came before the reply casework decides under the case's lock. Asked for are the query
 * code and the last six characters of the identity number, and a confirmation goes to the contact on file.
 */
@ApplicationScoped
public class Withdrawals {

    private final Applications applications;
    private final Progress progress;
    private final ApplicationEvents events;
    private final Notices notices;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Sql sql;
    private final Clock legal;

    Withdrawals(
            Applications applications,
            Progress progress,
            ApplicationEvents events,
            Notices notices,
            PersonalData personalData,
            ObjectMapper json,
            Sql sql,
            @Legal Clock legal) {
        this.applications = applications;
        this.progress = progress;
        this.events = events;
        this.notices = notices;
        this.personalData = personalData;
        this.json = json;
        this.sql = sql;
        this.legal = legal;
    }

    /** Whether a withdrawal can be handed in now, as far as known here. */
    public boolean possible(Application application) {
        State state = progress.state(application);
        return !state.closed() && state != State.WITHDRAWAL_SENT;
    }

    /**
     * Takes the withdrawal in. Needs a transaction in the application's scope.
     *
     * @return when it was received; the legal date is the Shanghai day of it
     * @throws ProblemException 409 when it can't be withdrawn any more, 422 when the characters are not the last six
     */
    public Instant submit(Application application, @Nullable String reason, @Nullable String idLastSix) {
        if (!possible(application)) {
            throw new ProblemException(IntakeProblem.NOT_TO_BE_WITHDRAWN)
                    .with("article", "政府信息公开条例第三十六条")
                    .with("allowedActs", List.of());
        }
        String onFile = application.person().idLastSix();
        if (onFile != null && !same(onFile, idLastSix)) {
            throw new ProblemException(
                    IntakeProblem.INVALID_FACTS,
                    List.of((idLastSix == null ? Wrong.REQUIRED : Wrong.ID_LAST_SIX).at("/idLastSix")));
        }
        String number = application.applicationNo();
        Instant now = legal.instant().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode personal = json.createObjectNode();
        if (reason != null) {
            personal.put("reason", reason);
        }
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO withdrawal (id, application_no, received_at, sealed) VALUES (?, ?, ?, ?)",
                id,
                number,
                now,
                personalData.seal(personal));
        applications.pending(number, Pending.Kind.WITHDRAWAL, id);
        events.withdrawalRequested(number, id, now, reason);
        notices.withdrawalReceived(application, id);
        return now;
    }

    private static boolean same(String onFile, @Nullable String typed) {
        return typed != null && typed.strip().toUpperCase(Locale.ROOT).equals(onFile.toUpperCase(Locale.ROOT));
    }
}
