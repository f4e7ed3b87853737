package mingda.notify.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** Follows the cases, and derives in the event's own transaction what is owed because of it. */
@ApplicationScoped
class CaseHandler implements EventHandler {

    private final WatchedCases cases;
    private final Derivation derivation;

    CaseHandler(WatchedCases cases, Derivation derivation) {
        this.cases = cases;
        this.derivation = derivation;
    }

    @Override
    public String topic() {
        return "mingda.casework.case";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.name()) {
            case "case-registered" -> registered(event.data(), event.snapshot());
            case "case-assigned" -> assigned(event.data(), event.snapshot());
            case "timeline-changed" -> timeline(event.data());
            default -> {
                // No alert rests on the other names.
            }
        }
    }

    /** What is told again is followed by the timeline: only then is it known whether the case is still open. */
    private void registered(ObjectNode data, boolean again) {
        WatchedCase watched = identify(data);
        watched.registered = true;
        watched.lookAt = null;
        watched.delivery = text(data.path("delivery"));
        derivation.withdraw(watched);
        if (!again) {
            derivation.derive(watched);
        }
    }

    private void assigned(ObjectNode data, boolean again) {
        WatchedCase watched = identify(data);
        watched.assignee = text(data.path("assignee"));
        if (!again) {
            derivation.derive(watched);
        }
    }

    private void timeline(ObjectNode data) {
        WatchedCase watched = identify(data);
        if (watched.apply(Timeline.of(data), derivation.today())) {
            derivation.withdraw(watched);
            derivation.derive(watched);
        }
    }

    private WatchedCase identify(ObjectNode data) {
        WatchedCase watched = cases.lock(data.required("applicationNo").asText());
        watched.caseId = data.required("caseId").asText();
        watched.agencyCode = data.required("agencyCode").asText();
        return watched;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
