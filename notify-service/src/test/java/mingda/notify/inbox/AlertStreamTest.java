package mingda.notify.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotifyTest
class AlertStreamTest {

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
    }

    @Test
    void an_alert_comes_live_and_a_reader_who_comes_back_gets_what_was_missed_once() throws Exception {
        String id;
        try (Connection live = connect("officer", null)) {
            String first = alertFor("officer");
            live.waitFor(first);
            assertEquals(1, live.count(first));
            id = live.lastId();
        }
        String missed = alertFor("officer");
        try (Connection back = connect("officer", id)) {
            back.waitFor(missed);
            String third = alertFor("officer");
            back.waitFor(third);
            assertEquals(1, back.count(missed));
            assertEquals(1, back.count(third));
        }
    }

    @Test
    void nobody_gets_anothers_alerts() throws Exception {
        try (Connection other = connect("officer2", "0");
                Connection mine = connect("officer", null)) {
            String no = alertFor("officer");
            mine.waitFor(no);
            String theirs = alertFor("officer2");
            other.waitFor(theirs);
            assertEquals(0, other.count(no));
            assertEquals(0, mine.count(theirs));
        }
    }

    @Test
    void the_list_says_from_where_the_stream_goes_on_without_a_gap() throws Exception {
        String before = alertFor("officer");
        String place = given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/api/alerts")
                .then()
                .extract()
                .path("lastEventId");
        String after = alertFor("officer");
        try (Connection live = connect("officer", place)) {
            live.waitFor(after);
            assertEquals(0, live.count(before));
        }
    }

    @Test
    void a_last_event_id_that_was_never_given_is_refused() {
        given().auth()
                .oauth2(Tokens.of("officer"))
                .header("Last-Event-ID", "no such place")
                .get("/api/alerts/stream")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/Last-Event-ID"));
    }

    private String alertFor(String officer) {
        String agency = officer.equals("officer") ? "fengxian-office" : "nanqiao";
        String no = casework.number();
        casework.assigned(no, agency, officer);
        casework.timeline(no, agency, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> !recorded.sent(no).isEmpty());
        return no;
    }

    private Connection connect(String user, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/alerts/stream"))
                .header("Authorization", "Bearer " + Tokens.of(user));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        Connection connection = new Connection(client);
        Thread reading = new Thread(() -> connection.read(response.body()), "stream-of-" + user);
        reading.setDaemon(true);
        reading.start();
        return connection;
    }

    /** An open stream and the lines that came. */
    private record Connection(HttpClient client, List<String> lines) implements AutoCloseable {

        Connection(HttpClient client) {
            this(client, new CopyOnWriteArrayList<>());
        }

        void read(Stream<String> body) {
            try {
                body.forEach(lines::add);
            } catch (java.io.UncheckedIOException closed) {
                lines.add(": closed");
            }
        }

        long count(String applicationNo) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("\"applicationNo\":\"" + applicationNo))
                    .count();
        }

        void waitFor(String applicationNo) {
            await().atMost(Duration.ofSeconds(20)).until(() -> count(applicationNo) > 0);
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .substring(3)
                    .strip();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
