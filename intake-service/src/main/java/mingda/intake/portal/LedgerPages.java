package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.progress.ProgressView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The days of an application's time limit, on request. Shown only where the plain reckoning from the day of receipt gives
 * the application's own date; a date that something moved is explained in words.
 */
@Path("/track/ledger")
public class LedgerPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final ProgressView view;
    private final Preview preview;
    private final Texts texts;
    private final Clock legal;

    LedgerPages(
            Pages pages,
            Visiting visiting,
            Tracked tracked,
            ApplicantAccess access,
            ProgressView view,
            Preview preview,
            Texts texts,
            @Legal Clock legal) {
        this.pages = pages;
        this.visiting = visiting;
        this.tracked = tracked;
        this.access = access;
        this.view = view;
        this.preview = preview;
        this.texts = texts;
        this.legal = legal;
    }

    private record Limit(String channel, ProgressView.Seen seen) {}

    /** The page. */
    @GET
    @Operation(hidden = true)
    public Response ledger() {
        Visitor visitor = visiting.visitor();
        Language language = visitor.language();
        return tracked.number(visitor)
                .map(number -> access.reopen(
                        number, application -> new Limit(application.channel(), view.of(application, language))))
                .map(limit -> show(visitor, limit.seen(), reckoning(limit, language)))
                .orElseGet(() -> pages.go(visitor, "/track"));
    }

    private Response show(Visitor visitor, ProgressView.Seen seen, @Nullable JsonNode reckoning) {
        Language language = visitor.language();
        return pages.show(
                "ledger",
                visitor,
                "/track/ledger",
                Map.of(
                        "seen",
                        seen,
                        "due",
                        Days.text(seen.replyDueOn(), language),
                        "version",
                        reckoning == null
                                ? ""
                                : reckoning.path("calendarVersion").asText(""),
                        "spans",
                        reckoning == null ? List.of() : Ledger.of(reckoning.path("ledger"), true, texts, language),
                        "days",
                        reckoning == null ? List.of() : Ledger.of(reckoning.path("ledger"), false, texts, language)));
    }

    /** The plain reckoning, if it comes to the application's own date. */
    private @Nullable JsonNode reckoning(Limit limit, Language language) {
        LocalDate received = limit.seen().receivedOn();
        LocalDate due = limit.seen().replyDueOn();
        if (received == null || due == null) {
            return null;
        }
        Optional<JsonNode> answer =
                preview.ask(limit.channel(), received, LocalDate.ofInstant(legal.instant(), legal.getZone()), language);
        return answer.filter(
                        plain -> due.toString().equals(plain.path("replyDueOn").asText()))
                .orElse(null);
    }
}
