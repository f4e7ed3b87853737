package mingda.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** kill -9 of casework while replies are issued in parallel: the numbers have no gap and no double, each has its letter. */
@Order(78)
class NumberSeriesTest {

    private static final int SIGNATORIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void numbersHaveNoGapAndNoDoubleAndEveryIssuedLetterIsThere() throws Exception {
        var suite = SuiteUnderTest.running();
        var random = new Random(Sizes.seed());
        var cases = new ArrayList<String>();
        for (int i = 0; i < Sizes.letters(); i++) {
            cases.add(signable());
        }
        Staff.named("head");
        var issued = new AtomicInteger();
        try (var signatories = Executors.newFixedThreadPool(SIGNATORIES)) {
            List<Future<?>> signing = new ArrayList<>();
            for (var id : cases) {
                signing.add(signatories.submit(() -> {
                    issue(id);
                    issued.incrementAndGet();
                }));
            }
            for (int i = 0; i < Sizes.signingKills() && !signing.stream().allMatch(Future::isDone); i++) {
                // Letters are on their way again, whatever the start of the service takes on this machine.
                int before = issued.get();
                await().atMost(PATIENCE)
                        .until(() -> issued.get() > before || signing.stream().allMatch(Future::isDone));
                Thread.sleep(random.nextInt(2500));
                suite.kill(Part.CASEWORK);
                suite.start(Part.CASEWORK);
            }
            for (var each : signing) {
                each.get();
            }
        }
        for (var id : cases) {
            assertLetter(id);
        }
        assertSeries();
    }

    private static String signable() {
        var id = Staff.named("officer")
                .post("/api/cases", SignOff.counter(Person.next()).put("electronicService", false))
                .expect(201)
                .json()
                .get("id")
                .asText();
        SignOff.approved(id);
        return id;
    }

    /** Signs until it is known that the letter was issued: by this call, or by one whose answer was lost. */
    private static void issue(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                var answer = Staff.named("head").post("/api/cases/" + id + "/reply", Staff.object());
                if (answer.status() == 201 || answer.status() == 409) {
                    return;
                }
                Thread.sleep(100);
            } catch (UncheckedIOException away) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new AssertionError("never issued: " + id);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertLetter(String id) throws Exception {
        var shown =
                Staff.named("officer").casework("/api/cases/" + id).expect(200).json();
        assertEquals("ISSUED", shown.get("state").asText(), id);
        var replies = new ArrayList<String>();
        for (var document : shown.get("documents")) {
            var letter = document.get("files").path(0);
            replies.add(document.get("number").asText());
            var pdf = Staff.named("officer")
                    .casework("/api/cases/" + id + "/documents/"
                            + document.get("id").asText() + "/file")
                    .expect(200)
                    .body();
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
            assertEquals(letter.get("sha256").asText(), sha256, id);
        }
        assertEquals(1, replies.size(), id + " " + replies);
        var issued = shown.get("acts").findParents("number").stream()
                .filter(act -> act.path("type").asText().equals("ISSUED"))
                .map(act -> act.get("number").asText())
                .toList();
        assertEquals(replies, issued, id);
    }

    /** Looks behind the API: the agency's whole series of this year, whichever test issued from it. */
    private static void assertSeries() throws SQLException {
        try (var connection = SuiteUnderTest.running().database(Part.CASEWORK);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.last, array(select (regexp_match(d.number, '〕(\\d+)号'))[1]::integer from document d
                            where d.agency_code = s.agency_code and d.kind = s.kind and d.number is not null
                            and extract(year from d.issued_on) = s.year order by 1) as given
                        from number_series s where s.agency_code = 'fengxian-office' and s.kind = 'REPLY'
                        order by s.year desc limit 1""")) {
            assertTrue(rows.next(), "no series");
            var given = List.of((Integer[]) rows.getArray("given").getArray());
            assertEquals(
                    IntStream.rangeClosed(1, rows.getInt("last")).boxed().toList(), given, "the numbers of the series");
        }
    }
}
