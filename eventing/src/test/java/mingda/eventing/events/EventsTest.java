package mingda.eventing.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import mingda.eventing.id.Ids;
import mingda.eventing.outbox.RelayAccess;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Publisher publisher;

    @Inject
    Probe probe;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Inject
    RelayAccess relays;

    private static String newKey(String name) {
        return name + "-" + Ids.next();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void awaitSequences(String key, List<Long> expected) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(expected, probe.sequences(key)));
    }

    private String blockedId(String key) {
        return await().atMost(SOON)
                .until(
                        () -> administrator()
                                .extract()
                                .jsonPath()
                                .<String>getList("items.findAll { it.key == '" + key + "' }.id"),
                        ids -> !ids.isEmpty())
                .getFirst();
    }

    private static ValidatableResponse administrator() {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/operations/blocked")
                .then()
                .statusCode(200)
                .body(not(containsString("张三")));
    }

    private static ValidatableResponse release(String id, String body) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body(body)
                .post("/api/operations/blocked/" + id + "/release")
                .then();
    }

    @Test
    void eventsOfAKeyArriveOnceAndInOrderWithTheirPersonalPart() {
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            keys.add(newKey("order"));
        }
        for (int i = 0; i < 8; i++) {
            keys.forEach(publisher::publish);
        }
        keys.forEach(key -> awaitSequences(key, upTo(8)));
        assertEquals("李四", probe.secret(keys.getFirst()));
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        String key = newKey("rollback");
        assertThrows(
                IllegalStateException.class,
                () -> scopes.run(Scope.background(), () -> {
                    publisher.inRunningTransaction(key);
                    throw new IllegalStateException();
                }));
        assertThrows(IllegalStateException.class, () -> publisher.inRunningTransaction(key));
        publisher.publish(key);
        awaitSequences(key, List.of(1L));
    }

    @Test
    void aLateCommitIsNotLost() throws InterruptedException {
        String early = newKey("early");
        String late = newKey("late");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> scopes.run(Scope.background(), () -> {
                publisher.inRunningTransaction(late);
                written.countDown();
                await().atMost(SOON).until(() -> other.getCount() == 0);
            }));
            written.await();
            publisher.publish(early);
            awaitSequences(early, List.of(1L));
            assertEquals(List.of(), probe.sequences(late));
            other.countDown();
        }
        awaitSequences(late, List.of(1L));
    }

    @Test
    void severalRelaysKeepTheOrder() {
        String key = newKey("relays");
        String other = newKey("relays");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int t = 0; t < 3; t++) {
                threads.execute(() -> relays.sendMany(60));
            }
            for (int i = 0; i < 60; i++) {
                publisher.publish(key);
                publisher.publish(other);
            }
        }
        awaitSequences(key, upTo(60));
        awaitSequences(other, upTo(60));
    }

    @Test
    void aCrashBetweenSendingAndMarkingTakesNoEffectTwice() {
        String key = newKey("crash");
        publisher.publish(key);
        publisher.publish(key);
        awaitSequences(key, upTo(2));
        scopes.run(
                Scope.background(), () -> sql.update("update outbox_event set published_at = null where key = ?", key));
        publisher.publish(key);
        awaitSequences(key, upTo(3));
    }

    @Test
    void aRowThatTheBrokerRefusesBlocksItsKeyAlone() {
        String key = newKey("large");
        String other = newKey("small");
        UUID large = publisher.publish(key, 2_000_000);
        publisher.publish(key);
        publisher.publish(other);
        awaitSequences(other, List.of(1L));
        String id = blockedId(key);
        assertEquals(large.toString(), id);
        assertEquals(List.of(), probe.sequences(key));

        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "update outbox_event set envelope = replace(envelope, ?, '') where id = ?",
                        "x".repeat(1_999_999),
                        large));
        release(id, "{}").statusCode(200);
        awaitSequences(key, upTo(2));
    }

    @Test
    void aHandlerThatFailsParksTheKeyUntilItIsReleased() {
        String key = newKey("poison");
        String other = newKey("healthy");
        probe.failFor(key);
        publisher.publish(key);
        publisher.publish(key);
        publisher.publish(other);
        awaitSequences(other, List.of(1L));
        String id = blockedId(key);
        administrator()
                .body(
                        "items.find { it.key == '" + key + "' }.cause",
                        containsString("IllegalStateException at Probe.java"))
                .body("items.find { it.key == '" + key + "' }.kind", equalTo("INBOX"));
        assertTrue(DeadLetterReader.holds(relays.servers(), Probe.TOPIC + ".dead-letter", key));
        release(id, "").statusCode(409).body("type", equalTo("urn:mingda:problem:still-blocked"));
        assertEquals(List.of(), probe.sequences(key));

        publisher.publish(key);
        probe.heal(key);
        release(id, "").statusCode(200);
        awaitSequences(key, upTo(3));
        publisher.publish(key);
        awaitSequences(key, upTo(4));
    }

    @Test
    void aGapParksTheKeyInOrder() {
        String key = newKey("gap");
        publisher.past(Probe.TOPIC, key, 1);
        publisher.past(Probe.TOPIC, key, 4);
        publisher.past(Probe.TOPIC, key, 3);
        String id = blockedId(key);
        administrator()
                .body("items.find { it.key == '" + key + "' }.cause", containsString("gap: sequence 2 expected"));
        awaitSequences(key, List.of(1L));

        await().atMost(SOON).untilAsserted(() -> release(blockedId(key), "").statusCode(200));
        awaitSequences(key, List.of(1L, 3L, 4L));
        release(id, "").statusCode(404);
    }

    @Test
    void whoeverHasNothingOfAKeyBeginsWhereEverythingIsToldAgainAndNobodyElseDoes() {
        String fresh = newKey("begins");
        publisher.snapshotPast(Probe.TOPIC, fresh, 17);
        publisher.past(Probe.TOPIC, fresh, 18);
        awaitSequences(fresh, List.of(17L, 18L));

        String known = newKey("knows");
        publisher.past(Probe.TOPIC, known, 1);
        publisher.snapshotPast(Probe.TOPIC, known, 17);
        blockedId(known);
        awaitSequences(known, List.of(1L));
    }

    @Test
    void whatIsNoEventIsParkedAndSkippedWithAReason() {
        String key = newKey("malformed");
        publisher.raw(Probe.TOPIC, key, "{\"name\":\"张三\"");
        publisher.past(Probe.TOPIC, key, 1);
        String id = blockedId(key);
        release(id, "{\"skip\":true}").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        release(id, "{\"skip\":true,\"reason\":\"not ours\"}").statusCode(200);
        awaitSequences(key, List.of(1L));
    }

    @Test
    void duplicatesAreIgnored() {
        String key = newKey("twice");
        UUID id = Ids.next();
        publisher.past(Probe.TOPIC, key, 1, id);
        publisher.past(Probe.TOPIC, key, 1, id);
        publisher.past(Probe.TOPIC, key, 1, Ids.next());
        publisher.past(Probe.TOPIC, key, 2);
        awaitSequences(key, upTo(2));
    }

    @Test
    void aCompactedTopicTakesGapsAndIgnoresTheOlder() {
        String key = newKey("compacted");
        publisher.past(Probe.COMPACTED, key, 5);
        publisher.past(Probe.COMPACTED, key, 4);
        publisher.past(Probe.COMPACTED, key, 9);
        awaitSequences(key, List.of(5L, 9L));
    }

    @Test
    void lostConnectionsLoseAndDoubleNothing() {
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            keys.add(newKey("outage"));
        }
        for (int i = 0; i < 5; i++) {
            keys.forEach(publisher::publish);
            relays.killConnections();
        }
        keys.forEach(key -> awaitSequences(key, upTo(5)));
        administrator().body("items.findAll { it.key.startsWith('outage') }.size()", equalTo(0));
    }

    @Test
    void aBacklogOfThousandsDrainsFast() {
        String prefix = newKey("backlog");
        scopes.run(Scope.background(), () -> {
            for (int i = 0; i < 3000; i++) {
                publisher.inRunningTransaction(prefix + "-" + i % 1000);
            }
        });
        await().atMost(SOON)
                .until(
                        () -> scopes.call(
                                Scope.background(),
                                () -> sql.number(
                                        "select count(*) from outbox_event where published_at is null and key like ?",
                                        prefix + "%")),
                        left -> left == 0);
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> scopes.call(
                                Scope.background(),
                                () -> sql.number("select count(*) from probe_effect where key like ?", prefix + "%")),
                        applied -> applied == 3000);
    }
}
