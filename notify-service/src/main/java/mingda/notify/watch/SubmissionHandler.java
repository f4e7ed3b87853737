package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.time.Legal;

/** Notes what was submitted at the front door, so that it shows when casework does not register it. */
@ApplicationScoped
class SubmissionHandler implements EventHandler {

    /** Both services may have been away: casework's own event has so long to come before anybody is alarmed. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final WatchedCases cases;
    private final Clock legal;

    SubmissionHandler(WatchedCases cases, @Legal Clock legal) {
        this.cases = cases;
        this.legal = legal;
    }

    @Override
    public String topic() {
        return "mingda.intake.application";
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!event.name().equals("application-submitted")) {
            return;
        }
        WatchedCase watched = cases.lock(event.data().required("applicationNo").asText());
        watched.submittedAt = Instant.parse(event.data().required("submittedAt").asText());
        if (!watched.registered) {
            if (watched.agencyCode == null) {
                watched.agencyCode = event.data().required("agencyCode").asText();
            }
            watched.lookAt = legal.instant().plus(GRACE);
        }
    }
}
