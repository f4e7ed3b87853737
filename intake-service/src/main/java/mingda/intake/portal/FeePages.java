package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calculator of processing fees (信息处理费); casework computes, this page only asks and shows. */
@Path("/calculator/fee")
public class FeePages {

    private static final String TARIFF = "tariff";
    private static final String PER_ITEM = "PER_ITEM";
    private static final String PER_PAGE = "PER_PAGE";
    private static final List<FieldSpec> FIELDS = List.of(
            FieldSpec.radio(TARIFF, List.of(PER_ITEM, PER_PAGE)),
            FieldSpec.text("items", "off"),
            FieldSpec.text("itemsEarlierThisMonth", "off"),
            FieldSpec.text("pages", "off"));

    private final Pages pages;
    private final Visiting visiting;
    private final FormFields formFields;
    private final Texts texts;
    private final Preview preview;

    FeePages(Pages pages, Visiting visiting, FormFields formFields, Texts texts, Preview preview) {
        this.pages = pages;
        this.visiting = visiting;
        this.formFields = formFields;
        this.texts = texts;
        this.preview = preview;
    }

    /**
     * One step of the tariff.
     *
     * @param span the items or pages of the step
     * @param rate yuan for each
     * @param amount yuan together
     */
    public record Slice(String span, String rate, String amount) {}

    /** The form and, when a tariff was chosen, the fee. */
    @GET
    @Operation(hidden = true)
    public Response page(@Context UriInfo uri) {
        Map<String, String> values = new HashMap<>();
        uri.getQueryParameters()
                .forEach((name, given) -> values.put(name, given.getFirst().strip()));
        if (!values.containsKey("items") && !values.containsKey("pages")) {
            return show(200, values, Map.of(), null, false);
        }
        Language language = visiting.visitor().language();
        Map<String, String> errors = new HashMap<>();
        ObjectNode question = question(values, errors, language);
        if (!errors.isEmpty()) {
            return show(422, values, errors, null, false);
        }
        Optional<JsonNode> answer = preview.askFee(question, language);
        JsonNode refused =
                answer.map(given -> given.path("errors").path(0)).orElse(JsonNodeFactory.instance.objectNode());
        if (refused.has("message")) {
            String field = refused.path("pointer").asText("").replaceFirst("^/", "");
            boolean known = FIELDS.stream().anyMatch(spec -> spec.name().equals(field));
            return show(
                    422,
                    values,
                    Map.of(known ? field : TARIFF, refused.path("message").asText()),
                    null,
                    false);
        }
        return show(answer.isEmpty() ? 503 : 200, values, Map.of(), answer.orElse(null), answer.isEmpty());
    }

    private ObjectNode question(Map<String, String> values, Map<String, String> errors, Language language) {
        String tariff = values.getOrDefault(TARIFF, "");
        ObjectNode question = JsonNodeFactory.instance.objectNode().put(TARIFF, tariff);
        if (tariff.equals(PER_ITEM)) {
            number("items", true, values, errors, question, language);
            number("itemsEarlierThisMonth", false, values, errors, question, language);
        } else if (tariff.equals(PER_PAGE)) {
            number("pages", true, values, errors, question, language);
        } else {
            errors.put(TARIFF, texts.text(language, "choose_one"));
        }
        return question;
    }

    private void number(
            String name,
            boolean needed,
            Map<String, String> values,
            Map<String, String> errors,
            ObjectNode question,
            Language language) {
        String text = values.getOrDefault(name, "");
        if (text.matches("[0-9]{1,9}")) {
            question.put(name, Long.parseLong(text));
        } else if (needed || !text.isEmpty()) {
            errors.put(name, texts.text(language, "number_needed"));
        }
    }

    private Response show(
            int status,
            Map<String, String> values,
            Map<String, String> errors,
            @Nullable JsonNode answer,
            boolean away) {
        Visitor visitor = visiting.visitor();
        Map<String, Object> data = StandardForm.data(formFields.of(FIELDS, visitor.language(), values, errors));
        data.put("away", away);
        data.put("answered", answer != null);
        data.put("amount", answer == null ? "" : answer.path("amountYuan").asText("0"));
        data.put("slices", answer == null ? List.of() : slices(answer));
        return pages.show(status, "fee", visitor, "/calculator/fee", data);
    }

    private static List<Slice> slices(JsonNode answer) {
        List<Slice> slices = new ArrayList<>();
        for (JsonNode slice : answer.path("slices")) {
            String from = slice.path("from").asText();
            String to = slice.path("to").asText();
            slices.add(new Slice(
                    from.equals(to) ? from : from + "–" + to,
                    slice.path("rateYuan").asText(),
                    slice.path("amountYuan").asText()));
        }
        return slices;
    }
}
