package mingda.intake.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HappeningsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final LocalDate DUE = LocalDate.parse("2026-12-21");

    @Test
    void a_registration_comes_with_the_day_of_the_reply() throws JsonProcessingException {
        assertEquals(
                List.of(happening(NoticeKind.RECEIVED, FIRST, DUE, null)),
                in("IN_PROCESS", step("2026-11-23", "ARRIVED") + "," + step("2026-11-23", "RECEIVED"), "", ""));
    }

    @Test
    void a_correction_has_the_last_day_of_the_clock_that_runs_and_none_before_the_letter_was_served()
            throws JsonProcessingException {
        String steps = step("2026-11-24", "CORRECTION_REQUESTED");
        assertEquals(
                List.of(happening(
                        NoticeKind.CORRECTION_REQUESTED,
                        LocalDate.parse("2026-11-24"),
                        LocalDate.parse("2026-12-15"),
                        null)),
                in("IN_CORRECTION", steps, """
                        {"kind": "REPLY", "state": "RUNNING", "dueOn": "2026-12-21"},
                        {"kind": "CORRECTION", "state": "REPLACED", "dueOn": "2026-12-01"},
                        {"kind": "CORRECTION", "state": "RUNNING", "dueOn": "2026-12-15"}""", ""));
        assertEquals(
                List.of(happening(NoticeKind.CORRECTION_REQUESTED, LocalDate.parse("2026-11-24"), null, null)),
                in("IN_CORRECTION", steps, "{\"kind\": \"CORRECTION\", \"state\": \"WAITING\"}", ""));
    }

    @Test
    void a_fee_has_the_last_day_to_pay() throws JsonProcessingException {
        assertEquals(
                List.of(happening(NoticeKind.FEE_NOTIFIED, FIRST, DUE, null)),
                in(
                        "FEE_PENDING",
                        step("2026-11-23", "FEE_NOTIFIED"),
                        "{\"kind\": \"PAYMENT\", \"state\": \"RUNNING\", \"dueOn\": \"2026-12-21\"}",
                        ""));
    }

    @Test
    void a_reply_says_how_it_was_given() throws JsonProcessingException {
        String step = "{\"on\": \"2026-11-23\", \"kind\": \"REPLIED\", \"text\": {}, \"method\": \"POST\"}";
        assertEquals(List.of(happening(NoticeKind.REPLIED, FIRST, null, "POST")), in("REPLIED", step, "", ""));
    }

    @Test
    void a_signed_reply_that_waits_to_be_collected_is_told_as_such() throws JsonProcessingException {
        assertEquals(List.of(happening(NoticeKind.READY_TO_COLLECT, FIRST, null, null)), in("ISSUED", "", "", """
                        {"kind": "NOT_COLLECTED", "since": "2026-11-23", "on": "2026-12-17", "of": "a"},
                        {"kind": "SIGNED_NOT_SENT", "since": "2026-11-20", "on": "2026-11-21", "of": "b"}"""));
    }

    @Test
    void what_is_internal_or_withdrawn_or_split_is_not_told() throws JsonProcessingException {
        assertEquals(List.of(), in("IN_PROCESS", step("2026-11-23", "OPINION_RECEIVED"), "", ""));
        assertEquals(List.of(), in("WITHDRAWN", step("2026-11-23", "REPLIED"), "", ""));
        assertEquals(List.of(), in("SPLIT", step("2026-11-23", "RECEIVED"), "", ""));
        // A step that bears the name of what only this portal knows.
        assertEquals(List.of(), in("IN_PROCESS", step("2026-11-23", "SUBMITTED"), "", ""));
    }

    private static Happening happening(
            NoticeKind kind, LocalDate on, @Nullable LocalDate dueOn, @Nullable String method) {
        return new Happening(kind, on.toString(), on, dueOn, method);
    }

    private static String step(String on, String kind) {
        return "{\"on\": \"%s\", \"kind\": \"%s\", \"text\": {\"zh\": \"\", \"en\": \"\"}}".formatted(on, kind);
    }

    private static List<Happening> in(String state, String steps, String clocks, String tasks)
            throws JsonProcessingException {
        JsonNode timeline = new ObjectMapper().readTree("""
                {"state": "%s", "replyDueOn": "2026-12-21", "steps": [%s], "clocks": [%s], "serviceTasks": [%s]}
                """.formatted(state, steps, clocks, tasks));
        return Happenings.in(timeline);
    }
}
