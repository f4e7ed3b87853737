package mingda.intake.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was entered into the calculator of time limits: the acts that it means, and what is wrong with it. Pure. */
final class CalculatorForm {

    static final String RECEIVED = "receivedOn";
    static final String CHANNEL = "channel";

    static final List<FieldSpec> ASKED = List.of(
            FieldSpec.radio(
                    CHANNEL, List.of("ONLINE", "COUNTER", "SIGNED_POST", "ORDINARY_POST", "FAX", "EMAIL", "ORAL")),
            FieldSpec.date(RECEIVED));

    /** What may have happened since. */
    static final List<FieldSpec> MORE = List.of(
            FieldSpec.date("requestedOn"),
            FieldSpec.date("correctedOn"),
            FieldSpec.date("consultedOn"),
            FieldSpec.date("opinionOn"),
            FieldSpec.date("extendedOn"),
            FieldSpec.text("extendedDays", "off"));

    private static final int LONGEST_EXTENSION = 20;
    private static final int CORRECTION_DAYS = 15;

    private final Map<String, String> values;
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    /** Reads the values by field name; errors are keys of texts. */
    CalculatorForm(Map<String, String> values) {
        this.values = values;
        if (ASKED.getFirst().options().stream().noneMatch(value(CHANNEL)::equals)) {
            errors.put(CHANNEL, "choose_one");
        }
        day(RECEIVED, true);
        for (String name : List.of("requestedOn", "correctedOn", "consultedOn", "opinionOn", "extendedOn")) {
            day(name, false);
        }
        needs("correctedOn", "requestedOn");
        needs("opinionOn", "consultedOn");
        extension();
    }

    /** Keys of texts that say what is wrong, by field name; empty when all is well. */
    Map<String, String> errors() {
        return errors;
    }

    /** Whether something was entered besides the receipt. */
    boolean hasMore() {
        return MORE.stream().anyMatch(spec -> !value(spec.name()).isEmpty());
    }

    String channel() {
        return value(CHANNEL);
    }

    /** The acts, as the preview takes them. */
    ArrayNode acts() {
        ArrayNode acts = JsonNodeFactory.instance.arrayNode();
        act(acts, "RECEIVED", RECEIVED);
        ObjectNode requested = act(acts, "CORRECTION_REQUESTED", "requestedOn");
        if (requested != null) {
            requested.put("servedOn", value("requestedOn")).put("workingDays", CORRECTION_DAYS);
        }
        act(acts, "CORRECTED", "correctedOn");
        ObjectNode consulted = act(acts, "CONSULTED", "consultedOn");
        if (consulted != null) {
            consulted.put("servedOn", value("consultedOn")).put("party", "THIRD_PARTY");
        }
        ObjectNode opinion = act(acts, "OPINION_RECEIVED", "opinionOn");
        if (opinion != null) {
            opinion.put("consultation", "consultedOn");
        }
        ObjectNode extended = act(acts, "EXTENDED", "extendedOn");
        if (extended != null) {
            extended.put("workingDays", Integer.parseInt(value("extendedDays")));
        }
        return acts;
    }

    private @Nullable ObjectNode act(ArrayNode acts, String type, String field) {
        LocalDate on = days.get(field);
        return on == null
                ? null
                : acts.addObject().put("id", field).put("type", type).put("on", on.toString());
    }

    private void day(String name, boolean needed) {
        String text = value(name);
        if (text.isEmpty() && !needed) {
            return;
        }
        try {
            days.put(name, LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            errors.put(name, "date_needed");
        }
        LocalDate day = days.get(name);
        LocalDate received = days.get(RECEIVED);
        if (day != null && received != null && day.isBefore(received)) {
            errors.put(name, "calculator_before_receipt");
        }
    }

    private void needs(String later, String earlier) {
        LocalDate end = days.get(later);
        LocalDate start = days.get(earlier);
        if (end == null) {
            return;
        }
        if (start == null) {
            errors.putIfAbsent(earlier, "date_needed");
        } else if (end.isBefore(start)) {
            errors.putIfAbsent(later, "calculator_before_start");
        }
    }

    private void extension() {
        String length = value("extendedDays");
        boolean isSound = length.matches("[0-9]{1,2}")
                && Integer.parseInt(length) >= 1
                && Integer.parseInt(length) <= LONGEST_EXTENSION;
        if ((!length.isEmpty() && !isSound) || (length.isEmpty() && days.containsKey("extendedOn"))) {
            errors.put("extendedDays", "calculator_extension_days");
        }
        if (!length.isEmpty() && value("extendedOn").isEmpty()) {
            errors.put("extendedOn", "date_needed");
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
