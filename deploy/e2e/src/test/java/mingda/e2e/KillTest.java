package mingda.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** kill -9 of every part in turn, at random moments, while people submit and an officer registers late letters. */
@Order(80)
class KillTest {

    private static final List<Part> VICTIMS =
            List.of(Part.INTAKE, Part.CASEWORK, Part.NOTIFY, Part.KAFKA, Part.POSTGRES);

    @Test
    void everyAcknowledgedApplicationHasOneCaseAndEveryAlertCameOnce() throws Exception {
        var suite = SuiteUnderTest.running();
        long seed = Sizes.seed();
        System.out.println("KillTest: seed " + seed + ", " + Sizes.crowd() + " applications");
        var overdue = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            overdue.add(registerOverdueLetter());
        }
        var crowd = new Crowd(Sizes.crowd(), Sizes.crowdTime(), seed);
        crowd.start();
        killAndRestart(suite, crowd, new Random(seed));
        crowd.awaitAll(Duration.ofMinutes(5));
        var applicants = crowd.acknowledged().values();
        assertEquals(crowd.size(), applicants.size(), "one number for each applicant");

        await().atMost(Sizes.catchUp())
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> Settled.everyoneHasACase(applicants));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> Settled.eachExactlyOnce(applicants));
        Settled.nothingIsBlocked();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(Deliveries::complete);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> overdue.forEach(KillTest::toldOnce));
    }

    private static void killAndRestart(SuiteUnderTest suite, Crowd crowd, Random random) throws InterruptedException {
        do {
            var round = new ArrayList<>(VICTIMS);
            Collections.shuffle(round, random);
            for (var victim : round) {
                Thread.sleep(500 + random.nextInt(2000));
                suite.kill(victim);
                Thread.sleep(random.nextInt(1500));
                suite.start(victim);
            }
        } while (!crowd.finished());
    }

    /** A letter of half a year ago that nobody registered: overdue from its first moment. */
    static String registerOverdueLetter() {
        var arrived = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(60);
        var letter = Person.next()
                .application("fengxian-office")
                .put("channel", "SIGNED_POST")
                .put("submittedOn", arrived.minusDays(1).toString())
                .put("receivedOn", arrived.toString());
        return Staff.named("officer")
                .post("/api/cases", letter)
                .expect(201)
                .json()
                .get("applicationNo")
                .asText();
    }

    private static void toldOnce(String applicationNo) {
        for (var username : List.of("officer", "head", "supervisor")) {
            assertEquals(
                    1,
                    Inbox.count(Inbox.of(username), "OVERDUE", applicationNo),
                    "OVERDUE of " + applicationNo + " to " + username);
        }
    }
}
