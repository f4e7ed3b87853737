package mingda.intake.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CalculatorFormTest {

    private static CalculatorForm form(Map<String, String> values) {
        return new CalculatorForm(values);
    }

    @Test
    void each_thing_that_happened_becomes_an_act() {
        CalculatorForm form = form(Map.of(
                "channel", "COUNTER",
                "receivedOn", "2026-11-02",
                "requestedOn", "2026-11-04",
                "correctedOn", "2026-11-10",
                "consultedOn", "2026-11-12",
                "opinionOn", "2026-11-20",
                "extendedOn", "2026-11-25",
                "extendedDays", "10"));
        assertEquals(Map.of(), form.errors());
        assertEquals(
                java.util.List.of(
                        "RECEIVED", "CORRECTION_REQUESTED", "CORRECTED", "CONSULTED", "OPINION_RECEIVED", "EXTENDED"),
                form.acts().findValuesAsText("type"));
        assertEquals(10, form.acts().get(5).path("workingDays").asInt());
        assertEquals("consultedOn", form.acts().get(4).path("consultation").asText());
    }

    @Test
    void the_receipt_alone_is_enough() {
        CalculatorForm form = form(Map.of("channel", "ONLINE", "receivedOn", "2026-11-02", "extendedDays", " "));
        assertEquals(Map.of(), form.errors());
        assertEquals(1, form.acts().size());
    }

    @Test
    void what_does_not_fit_together_is_named() {
        assertEquals(
                Map.of("requestedOn", "date_needed"),
                form(Map.of("channel", "ONLINE", "receivedOn", "2026-11-02", "correctedOn", "2026-11-05"))
                        .errors());
        assertEquals(
                Map.of("opinionOn", "calculator_before_start"),
                form(Map.of(
                                "channel", "ONLINE",
                                "receivedOn", "2026-11-02",
                                "consultedOn", "2026-11-06",
                                "opinionOn", "2026-11-05"))
                        .errors());
        assertEquals(
                Map.of("extendedDays", "calculator_extension_days"),
                form(Map.of("channel", "ONLINE", "receivedOn", "2026-11-02", "extendedOn", "2026-11-05"))
                        .errors());
        assertEquals(
                Map.of("extendedOn", "date_needed", "extendedDays", "calculator_extension_days"),
                form(Map.of("channel", "ONLINE", "receivedOn", "2026-11-02", "extendedDays", "21"))
                        .errors());
        assertEquals(
                Map.of("receivedOn", "date_needed", "channel", "choose_one"),
                form(Map.of("channel", "PIGEON", "receivedOn", "2026-02-30")).errors());
    }
}
