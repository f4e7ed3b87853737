package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that cannot be accepted: each is refused with a problem that says which field and why. */
@Order(20)
class BadSubmissionTest {

    private static final String AGENCY = "fengxian-office";

    static Stream<Arguments> facts() {
        var megabyte = "长".repeat(350_000);
        return Stream.of(
                fact("no agency", "/agencyCode", a -> a.remove("agencyCode")),
                fact("unknown agency", "/agencyCode", a -> a.put("agencyCode", "atlantis")),
                fact("agency is null", "/agencyCode", a -> a.putNull("agencyCode")),
                fact("no applicant", "/applicant", a -> a.remove("applicant")),
                fact("no name", "/applicant/name", a -> in(a, "applicant").remove("name")),
                fact("blank name", "/applicant/name", a -> in(a, "applicant").put("name", "   ")),
                fact(
                        "no id number",
                        "/applicant/idNumber",
                        a -> in(a, "applicant").remove("idNumber")),
                fact(
                        "id number too short",
                        "/applicant/idNumber",
                        a -> in(a, "applicant").put("idNumber", "11010119900101000")),
                fact(
                        "no means of contact",
                        "/applicant",
                        a -> in(a, "applicant").remove(java.util.List.of("phone", "email", "address"))),
                fact("no request", "/request", a -> a.remove("request")),
                fact("empty request", "/request", a -> in(a, "request").removeAll()),
                fact("no carrier", "/carrier", a -> a.remove("carrier")),
                fact("no delivery", "/delivery", a -> a.remove("delivery")),
                fact("by post without an address", "/applicant/address", a -> {
                    a.put("delivery", "POST");
                    in(a, "applicant").remove("address");
                }),
                fact(
                        "title of a megabyte",
                        "/request/title",
                        a -> in(a, "request").put("title", megabyte)),
                fact(
                        "name of a megabyte",
                        "/applicant/name",
                        a -> in(a, "applicant").put("name", megabyte)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void aFactThatIsMissingOrWrongIsNamed(String what, String pointer, Consumer<ObjectNode> spoil) {
        var application = Person.next().application(AGENCY);
        spoil.accept(application);
        var answer = submit(application.toString());
        if (answer.status() == 413 && what.contains("megabyte")) {
            Problems.expect(413, answer);
            return;
        }
        Problems.expect(422, answer);
        assertTrue(
                answer.json().path("errors").findValuesAsText("pointer").stream()
                        .anyMatch(p -> p.replaceFirst("^#", "").startsWith(pointer)),
                () -> "no error points to " + pointer + ": " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"agencyCode\":",
                "[]",
                "null",
                "\"text\"",
                "42",
                "{\"agencyCode\": {\"deep\": []}}",
                "{\"agencyCode\":\"fengxian-office\",\"applicant\":\"a string\"}",
                "{\"agencyCode\":\"fengxian-office\",\"applicant\":{\"kind\":\"MARTIAN\"}}",
                "{\"agencyCode\":\"fengxian-office\",\"carrier\":7,\"delivery\":[\"POST\"]}",
                "\u0000\u0001\u0002"
            })
    void aBodyThatIsNoApplicationIsRefused(String body) {
        var answer = Problems.form(submit(body));
        assertTrue(answer.status() == 400 || answer.status() == 422, answer::toString);
    }

    @Test
    void aBodyThatIsNotJsonAtAllIsRefused() {
        var answer = Call.to(intake(), "/api/applications")
                .key(UUID.randomUUID().toString())
                .header("Content-Type", "text/plain")
                .send("POST", java.net.http.HttpRequest.BodyPublishers.ofString("agencyCode=x"));
        Problems.expect(415, answer);
    }

    @Test
    void withoutIdempotencyKeyNothingIsAccepted() {
        var application = Person.next().application(AGENCY);
        Problems.expect(400, Call.to(intake(), "/api/applications").post(application));
    }

    @Test
    void theSameKeyGivesTheFirstAnswerByteForByteAndRefusesOtherContent() {
        var key = UUID.randomUUID().toString();
        var application = Person.next().application(AGENCY);
        var first = Call.to(intake(), "/api/applications")
                .key(key)
                .post(application)
                .expect(201);
        var again = Call.to(intake(), "/api/applications")
                .key(key)
                .post(application)
                .expect(201);
        assertArrayEquals(first.body(), again.body());
        var other = application.deepCopy();
        in(other, "request").put("title", "别的信息");
        Problems.expect(422, Call.to(intake(), "/api/applications").key(key).post(other));
    }

    @Test
    void theSameContentUnderAnotherKeyIsANewApplication() {
        var application = Person.next().application(AGENCY);
        var first = submit(application.toString()).expect(201).json();
        var second = submit(application.toString()).expect(201).json();
        assertNotEquals(first.get("applicationNo"), second.get("applicationNo"));
    }

    @Test
    void theProblemSpeaksTheReadersLanguage() {
        var chinese = Problems.expect(422, submit("{}"));
        var english = Problems.expect(
                422,
                Call.to(intake(), "/api/applications")
                        .key(UUID.randomUUID().toString())
                        .header("Accept-Language", "en")
                        .json("POST", "{}"));
        assertTrue(chinese.json().get("title").asText().codePoints().anyMatch(c -> c > 0x4E00), chinese::toString);
        assertTrue(english.json().get("title").asText().codePoints().allMatch(c -> c < 0x2100), english::toString);
        assertEquals(chinese.json().get("type"), english.json().get("type"));
    }

    private static Arguments fact(String what, String pointer, Consumer<ObjectNode> spoil) {
        return Arguments.of(what, pointer, spoil);
    }

    private static ObjectNode in(ObjectNode application, String member) {
        return (ObjectNode) application.get(member);
    }

    private static Answer submit(String body) {
        return Call.to(intake(), "/api/applications")
                .key(UUID.randomUUID().toString())
                .json("POST", body);
    }

    private static java.net.URI intake() {
        return SuiteUnderTest.running().url(Part.INTAKE);
    }
}
