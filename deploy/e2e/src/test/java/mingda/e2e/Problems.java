package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every refusal of the suite must look like: RFC 9457, from a catalogue, telling nothing of the inside. */
final class Problems {

    private Problems() {}

    /** Checks the status and the form of a refusal. */
    static Answer expect(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        return form(answer);
    }

    /** Checks the form of a refusal, whatever its status below 500. */
    static Answer form(Answer answer) {
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        assertTrue(
                answer.contentType().startsWith("application/problem+json"),
                () -> "wanted a problem, got " + answer.contentType() + ": " + answer);
        var problem = answer.json();
        assertTrue(problem.path("type").asText().startsWith("urn:mingda:problem:"), answer::toString);
        assertEquals(answer.status(), problem.path("status").asInt(), answer::toString);
        assertFalse(problem.path("title").asText().isBlank(), answer::toString);
        for (var inside : new String[] {"Exception", "java.", "at mingda.", "SQL", "hibernate"}) {
            assertFalse(answer.text().contains(inside), () -> "shows its inside (" + inside + "): " + answer);
        }
        return answer;
    }
}
