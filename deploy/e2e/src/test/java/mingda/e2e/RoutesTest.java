package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every route that the services list, so that a new one cannot forget tokens, problems or bad input. */
@Order(23)
class RoutesTest {

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"a\":1}",
            "\"" + "x".repeat(1_000_000) + "\"",
            "{\"username\":{},\"text\":[1],\"type\":7,\"on\":\"2026-13-45\",\"outcome\":\"NO\",\"acts\":\"x\"}",
            "{\"type\":\"REPLIED\",\"on\":\"" + "9".repeat(5000) + "\"}");

    private static final List<String> NO_JSON =
            List.of("text/plain", "garbage", "application/json;charset=nonsense", "multipart/form-data");

    private static final List<String> PATH_VALUES =
            List.of("0", UUID.randomUUID().toString(), "%00", "..%2f..%2fetc", "'%20or%201=1--", "x".repeat(3000));

    static Stream<Operation> operations() {
        return Arrays.stream(Part.services()).flatMap(service -> Operation.of(service).stream());
    }

    static Stream<Operation> closedOperations() {
        return operations().filter(operation -> !operation.isPublic());
    }

    @ParameterizedTest
    @MethodSource("closedOperations")
    void withoutATokenAnExpiredOneOrAForgedOneNobodyGetsIn(Operation operation) {
        var value = UUID.randomUUID().toString();
        Problems.expect(401, sendFitting(operation, operation.call(value)));
        for (var token : Tokens.bad()) {
            Problems.expect(401, sendFitting(operation, operation.call(value).bearer(token)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingThatIsSentBreaksTheService(Operation operation) {
        var failures = new ArrayList<String>();
        // Each time that an administrator asks for it, every case is told again: RepublishTest does so.
        var users = operation.path().endsWith("/republish") ? List.of("officer") : List.of("officer", "admin");
        for (var user : users) {
            for (var value : PATH_VALUES) {
                check(operation, operation.call(value).bearer(Staff.named(user).token()), "{}", failures);
            }
            for (var body : BODIES) {
                var call = operation
                        .call(UUID.randomUUID().toString())
                        .bearer(Staff.named(user).token());
                check(operation, call, body, failures);
            }
        }
        assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badQueriesAndHeadersDoNotBreakItEither(Operation operation) {
        var failures = new ArrayList<String>();
        var nasty = URLEncoder.encode("\u0000'\";--", StandardCharsets.UTF_8);
        for (var query : List.of(
                "?limit=-1",
                "?limit=999999999999999999",
                "?cursor=" + nasty,
                "?sort=" + nasty,
                "?state=NO&light=PINK")) {
            var call = Call.to(
                            SuiteUnderTest.running().url(operation.service()),
                            operation.filled(UUID.randomUUID().toString()) + query)
                    .bearer(Staff.named("officer").token())
                    .header("Accept-Language", "xx-yy;q=banana")
                    .header("If-Match", "no etag")
                    .header("Last-Event-ID", "nonsense")
                    .header("Range", "bytes=9-1");
            check(operation, call, "{}", failures);
        }
        assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whateverIsAskedForInWhateverWayIsAnsweredByAProblem(Operation operation) {
        var failures = new ArrayList<String>();
        for (var method : List.of("HEAD", "OPTIONS", "PATCH", "DELETE", "TRACE", "FOO")) {
            check(operation + " asked by " + method, staff(operation).send(method, BodyPublishers.noBody()), failures);
        }
        for (var accept : List.of("garbage", " ", "image/png", "text/plain;q=0", "*/*;q=x")) {
            var call = staff(operation).header("Accept", accept);
            check(operation + " accepting " + accept, send(operation, call, "{}"), failures);
        }
        var types = operation.method().equals("GET") ? List.<String>of() : NO_JSON;
        for (var type : types) {
            var answer = staff(operation)
                    .header("Content-Type", type)
                    .send(operation.method(), BodyPublishers.ofString("{}"));
            check(operation + " sent as " + type, answer, failures);
        }
        assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
    }

    private static Call staff(Operation operation) {
        return operation
                .call(UUID.randomUUID().toString())
                .bearer(Staff.named("officer").token())
                .key(UUID.randomUUID().toString());
    }

    private static void check(Operation operation, Call call, String body, List<String> failures) {
        var answer = send(operation, call.key(UUID.randomUUID().toString()), body);
        var what = operation + " with body " + body.substring(0, Math.min(60, body.length()));
        check(what, answer, failures);
    }

    private static void check(String what, Answer answer, List<String> failures) {
        try {
            if (answer.status() >= 400 && answer.body().length > 0) {
                Problems.form(answer);
            }
            // Only an answer to HEAD has no body.
            assertTrue(answer.status() < 400 || answer.body().length > 0 || what.endsWith("HEAD"), answer::toString);
        } catch (AssertionError e) {
            failures.add(what + ": " + e.getMessage());
        }
    }

    /** In the form that it takes, so that nothing but the token is wrong. */
    private static Answer sendFitting(Operation operation, Call call) {
        return operation.takesForm() ? call.post(new Multipart().field("x", "")) : send(operation, call, "{}");
    }

    private static Answer send(Operation operation, Call call, String body) {
        if (operation.path().endsWith("/stream")) {
            return call.headOfStream();
        }
        return operation.method().equals("GET") || operation.method().equals("DELETE")
                ? call.send(operation.method(), BodyPublishers.noBody())
                : call.json(operation.method(), body);
    }
}
