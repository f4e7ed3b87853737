package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import mingda.stack.ServiceName;
import mingda.stack.Suite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Today's services start on the data that an earlier version left, and go on with them. */
@Order(91)
class EarlierDataTest {

    @Test
    void theDataOfAnEarlierVersionAreMigratedAndWorkedOn() throws Exception {
        var data = Files.createDirectories(SuiteUnderTest.running().folder("earlier"));
        try (var earlier = EarlierData.newest()) {
            Files.writeString(data.resolve("secrets.properties"), "personal-keys=" + earlier.personalKeys() + "\n");
            try (var suite = Suite.onFreePorts(data, SuiteUnderTest.SHORT_LIVED)) {
                suite.start("postgres");
                earlier.load(suite, data);
                suite.start();
                everyCaseIsThere(suite, earlier.cases());
                anOldCaseGoesOn(suite);
                await().atMost(60, SECONDS).untilAsserted(() -> nothingIsBlocked(suite));
            }
        }
    }

    private static void everyCaseIsThere(Suite suite, long cases) {
        assertTrue(cases > 20, "cases recorded: " + cases);
        assertEquals(
                cases,
                get(suite, "supervisor", "/api/cases?limit=1").get("total").asLong());
        var chains = get(suite, "admin", "/api/operations/chains");
        assertTrue(chains.get("checked").asLong() >= cases, chains.toString());
        assertEquals(0, chains.get("broken").size(), chains.toString());
    }

    private static void anOldCaseGoesOn(Suite suite) {
        var open = get(suite, "officer", "/api/cases?state=IN_PROCESS&limit=1").at("/items/0");
        assertFalse(open.isMissingNode(), "no open case among the earlier data");
        var path = "/api/cases/" + open.get("id").asText();
        var before = get(suite, "officer", path);
        assertFalse(before.at("/applicant/name").asText().isBlank(), "the applicant's name can no longer be read");
        Call.to(casework(suite), path + "/notes")
                .bearer(suite.token("officer"))
                .post(Staff.object().put("text", "旧数据上的新记录"))
                .expect(201);
        var after = get(suite, "officer", path);
        assertTrue(after.get("journal").size() > before.get("journal").size());
        assertEquals(
                0, get(suite, "admin", "/api/operations/chains").get("broken").size());
    }

    private static void nothingIsBlocked(Suite suite) {
        for (var service : ServiceName.values()) {
            var blocked = Call.to(URI.create(suite.url(service)), "/api/operations/blocked")
                    .bearer(suite.token("admin"))
                    .get()
                    .expect(200)
                    .json();
            assertEquals(0, blocked.get("total").asInt(), service + ": " + blocked);
        }
    }

    private static JsonNode get(Suite suite, String user, String path) {
        return Call.to(casework(suite), path)
                .bearer(suite.token(user))
                .get()
                .expect(200)
                .json();
    }

    private static URI casework(Suite suite) {
        return URI.create(suite.url(ServiceName.CASEWORK));
    }
}
