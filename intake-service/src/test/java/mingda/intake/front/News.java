package mingda.intake.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.OutgoingEvent;
import mingda.intake.event.Schemas;
import org.junit.jupiter.api.Assertions;

/** The course of one case, as casework would publish it step by step. */
final class News {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String applicationNo;
    private final List<String> steps = new ArrayList<>();
    private String state = "IN_PROCESS";
    private String clocks = "";
    private String tasks = "";
    private int version;

    News(String applicationNo) {
        this.applicationNo = applicationNo;
    }

    News step(LocalDate on, String kind) {
        return step(on, kind, "");
    }

    /** @param more further members of the step, beginning with a comma */
    News step(LocalDate on, String kind, String more) {
        steps.add("{\"on\": \"%s\", \"kind\": \"%s\", \"text\": {\"zh\": \"甲\", \"en\": \"A\"}%s}"
                .formatted(on, kind, more));
        return this;
    }

    News state(String now) {
        state = now;
        return this;
    }

    News clock(String kind, LocalDate dueOn) {
        clocks = "{\"kind\": \"%s\", \"state\": \"RUNNING\", \"dueOn\": \"%s\"}".formatted(kind, dueOn);
        return this;
    }

    News toCollect(LocalDate since) {
        tasks = "{\"kind\": \"NOT_COLLECTED\", \"since\": \"%s\", \"on\": \"2026-12-25\", \"of\": \"x\"}"
                .formatted(since);
        return this;
    }

    int version() {
        return version;
    }

    /** All of it so far, as the next version. */
    OutgoingEvent event() {
        version++;
        ObjectNode data = object(
                """
                {"caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s", "agencyCode": "fengxian-office",
                 "version": %d, "deadlineVersion": 1, "state": "%s", "flags": [], "receivedOn": "2026-12-01",
                 "replyDueOn": "2026-12-29", "riskDueOn": null, "alertDueOn": "2026-12-29", "provisional": false,
                 "calendarVersion": "1", "timeliness": "NOT_DUE", "light": "GREEN", "clocks": [%s], "steps": [%s],
                 "papers": [], "explanation": {"zh": "甲", "en": "A"}, "cause": {"zh": "甲", "en": "A"},
                 "chainHead": "%s", "tiers": [], "open": true, "serviceTasks": [%s]}
                """.formatted(applicationNo, version, state, clocks, String.join(",", steps), "0".repeat(64), tasks));
        return new OutgoingEvent("mingda.casework.case", applicationNo, "timeline-changed", fitting(data), null);
    }

    /** What is published here is what casework promises to publish. */
    private static ObjectNode fitting(ObjectNode data) {
        Assertions.assertEquals(
                List.of(),
                Schemas.errors(
                        Path.of("../case-service/src/main/resources/events/timeline-changed.v1.schema.json"), data));
        return data;
    }

    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
