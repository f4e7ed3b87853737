package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calculator of time limits; casework counts, this page only asks and shows, and says so when casework is away. */
@Path("/calculator")
public class CalculatorPages {

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
    public Response page(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> values = new HashMap<>();
        values.put(CalculatorForm.CHANNEL, "ONLINE");
        query.forEach((name, given) -> values.put(name, given.getFirst()));
        if (!query.containsKey(CalculatorForm.RECEIVED)) {
            return show(200, values, Map.of(), null, false);
        }
        Language language = visiting.visitor().language();
        CalculatorForm form = new CalculatorForm(values);
        if (!form.errors().isEmpty()) {
            Map<String, String> errors = new HashMap<>();
            form.errors().forEach((name, key) -> errors.put(name, texts.text(language, key)));
            return show(422, values, errors, null, false);
        }
        Optional<JsonNode> answer = preview.ask(
                form.channel(), form.acts(), LocalDate.ofInstant(legal.instant(), legal.getZone()), language);
        String refused = answer.map(
                        given -> given.path("errors").path(0).path("message").asText(""))
                .orElse("");
        if (!refused.isEmpty()) {
            return show(422, values, Map.of(CalculatorForm.RECEIVED, refused), null, false);
        }
        return show(answer.isEmpty() ? 503 : 200, values, Map.of(), answer.orElse(null), answer.isEmpty());
    }

    private Response show(
            int status,
            Map<String, String> values,
            Map<String, String> errors,
            @Nullable JsonNode answer,
            boolean away) {
        Visitor visitor = visiting.visitor();
        Language language = visitor.language();
        List<Field> asked = formFields.of(CalculatorForm.ASKED, language, values, errors);
        List<Field> more = formFields.of(CalculatorForm.MORE, language, values, errors);
        Map<String, Object> data =
                StandardForm.data(Stream.concat(asked.stream(), more.stream()).toList());
        data.put("fields", asked);
        data.put("more", more);
        data.put(
                "open",
                more.stream()
                        .anyMatch(field ->
                                !field.value().isEmpty() || !field.error().isEmpty()));
        data.put("away", away);
        data.put("answered", answer != null);
        data.put("due", answer == null ? "" : due(answer, language));
        data.put("provisional", answer != null && answer.path("provisional").asBoolean());
        data.put("explanation", answer == null ? "" : answer.path("explanation").asText(""));
        data.put("version", answer == null ? "" : answer.path("calendarVersion").asText(""));
        data.put("spans", ledger(answer, true, language));
        data.put("days", ledger(answer, false, language));
        return pages.show(status, "calculator", visitor, "/calculator", data);
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
