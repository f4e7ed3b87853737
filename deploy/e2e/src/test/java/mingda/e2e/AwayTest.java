package mingda.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A part is away for a while: citizens notice nothing, and afterwards all catches up. */
@Order(70)
class AwayTest {

    @Test
    void kafkaIsAway() throws Exception {
        var suite = SuiteUnderTest.running();
        var applicants = new ArrayList<Applicant>();
        long end = System.nanoTime() + Sizes.kafkaAway().toNanos();
        suite.kill(Part.KAFKA);
        try {
            while (System.nanoTime() - end < 0) {
                applicants.add(submitQuickly());
                Thread.sleep(1500);
            }
            assertReady(List.of(Part.services()));
        } finally {
            suite.start(Part.KAFKA);
        }
        catchUp(applicants);
    }

    /** Its realm is meanwhile one that an earlier version made, without the portal's client. */
    @Test
    void keycloakIsAway() {
        var suite = SuiteUnderTest.running();
        Staff.named("officer");
        var applicants = new ArrayList<Applicant>();
        var realm = new Realm();
        realm.remove(realm.client("mingda-portal"));
        assertEquals(400, signIn().status());
        suite.kill(Part.KEYCLOAK);
        try {
            var away = Call.to(suite.url(Part.INTAKE), "/account/start/list").get();
            assertEquals(503, away.status());
            assertTrue(away.text().contains("暂时不能登录"), away.text());
            applicants.add(submitQuickly());
            suite.kill(Part.INTAKE);
            suite.start(Part.INTAKE);
            applicants.add(submitQuickly());
            suite.kill(Part.CASEWORK);
            suite.start(Part.CASEWORK);
            assertReady(List.of(Part.services()));
        } finally {
            suite.start(Part.KEYCLOAK);
        }
        assertEquals(200, signIn().status());
        catchUp(applicants);
    }

    @Test
    void theAgencysSideIsAway() {
        var suite = SuiteUnderTest.running();
        var applicants = new ArrayList<Applicant>();
        suite.kill(Part.CASEWORK);
        suite.kill(Part.NOTIFY);
        try {
            applicants.add(submitQuickly());
            assertEquals(
                    200, Call.to(suite.url(Part.INTAKE), "/calculator").get().status());
            assertReady(List.of(Part.INTAKE));
        } finally {
            suite.start(Part.CASEWORK);
            suite.start(Part.NOTIFY);
        }
        catchUp(applicants);
    }

    /** Keycloak's page for whoever signs in at the portal. */
    private static Answer signIn() {
        var suite = SuiteUnderTest.running();
        return Call.to(
                        suite.url(Part.KEYCLOAK),
                        "/realms/mingda/protocol/openid-connect/auth?response_type=code&client_id=mingda-portal&scope=openid"
                                + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43) + "&redirect_uri="
                                + suite.url(Part.INTAKE) + "/account/sign-in/list")
                .get();
    }

    private static Applicant submitQuickly() {
        long before = System.nanoTime();
        var applicant = Applicant.submitTo("fengxian-office");
        var state = applicant.progress().get("state").asText();
        // Where casework is there, it may have been quicker than the question.
        assertTrue(Set.of("SUBMITTED", "IN_PROCESS").contains(state), state);
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.toSeconds() < 5, "submission and progress took " + took);
        return applicant;
    }

    private static void assertReady(List<Part> services) {
        for (var service : services) {
            var ready = Call.to(SuiteUnderTest.running().url(service), "/q/health/ready")
                    .get();
            assertEquals(200, ready.status(), service + " " + ready);
        }
    }

    private static void catchUp(List<Applicant> applicants) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> Settled.everyoneHasACase(applicants));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> Settled.eachExactlyOnce(applicants));
        Settled.nothingIsBlocked();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(Deliveries::complete);
    }
}
