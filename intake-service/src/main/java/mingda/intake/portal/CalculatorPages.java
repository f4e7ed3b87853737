package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calculator of time limits; casework counts, this page only asks and shows, and says so when casework is away. */
@Path("/calculator")
public class CalculatorPages {

    private static final List<FieldSpec> FIELDS = List.of(
            FieldSpec.radio(
                    "channel", List.of("ONLINE", "COUNTER", "SIGNED_POST", "ORDINARY_POST", "FAX", "EMAIL", "ORAL")),
            FieldSpec.date("receivedOn"));

    private final Pages pages;
    private final Visiting visiting;
    private final FormFields formFields;
    private final Texts texts;
    private final Preview preview;
    private final Clock legal;

    CalculatorPages(
            Pages pages, Visiting visiting, FormFields formFields, Texts texts, Preview preview, @Legal Clock legal) {
        this.pages = pages;
        this.visiting = visiting;
        this.formFields = formFields;
        this.texts = texts;
        this.preview = preview;
        this.legal = legal;
    }

    /** The form and, when a day was given, the reckoning. */
    @GET
    @Operation(hidden = true)
    public Response page(
            @QueryParam("channel") @Nullable String channel, @QueryParam("receivedOn") @Nullable String receivedOn) {
        Language language = visiting.visitor().language();
        String chosen = channel == null ? "ONLINE" : channel;
        if (receivedOn == null) {
            return show(200, chosen, "", "", null, false);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(receivedOn.strip());
        } catch (DateTimeParseException notADay) {
            return show(422, chosen, receivedOn, texts.text(language, "date_needed"), null, false);
        }
        if (FIELDS.getFirst().options().stream().noneMatch(chosen::equals)) {
            return show(422, "ONLINE", receivedOn, texts.text(language, "choose_one"), null, false);
        }
        Optional<JsonNode> answer =
                preview.ask(chosen, day, LocalDate.ofInstant(legal.instant(), legal.getZone()), language);
        return show(answer.isEmpty() ? 503 : 200, chosen, receivedOn, "", answer.orElse(null), answer.isEmpty());
    }

    private Response show(
            int status, String channel, String receivedOn, String error, @Nullable JsonNode answer, boolean away) {
        Visitor visitor = visiting.visitor();
        Map<String, Object> data = StandardForm.data(formFields.of(
                FIELDS,
                visitor.language(),
                Map.of("channel", channel, "receivedOn", receivedOn),
                error.isEmpty() ? Map.of() : Map.of("receivedOn", error)));
        data.put("away", away);
        data.put("answered", answer != null);
        data.put("due", answer == null ? "" : due(answer, visitor.language()));
        data.put("provisional", answer != null && answer.path("provisional").asBoolean());
        data.put("explanation", answer == null ? "" : explanation(answer));
        data.put("spans", ledger(answer, true, visitor.language()));
        data.put("days", ledger(answer, false, visitor.language()));
        return pages.show(status, "calculator", visitor, "/calculator", data);
    }

    private String explanation(JsonNode answer) {
        JsonNode text = answer.path("explanation").isEmpty() ? answer.path("detail") : answer.path("explanation");
        JsonNode chosen = answer.path("explanation").isTextual()
                ? answer.path("explanation")
                : text.isObject() ? text.path(visiting.visitor().language().pick("zh", "en")) : text;
        return chosen.asText("");
    }

    private List<Ledger.Span> ledger(@Nullable JsonNode answer, boolean together, Language language) {
        return answer == null ? List.of() : Ledger.of(answer.path("ledger"), together, texts, language);
    }

    private static String due(JsonNode answer, Language language) {
        return answer.path("replyDueOn").isTextual()
                ? Days.text(LocalDate.parse(answer.path("replyDueOn").asText()), language)
                : "";
    }
}
