package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a first visitor finds in demo mode: agencies, and cases of every light. */
@Order(5)
class DemoDataTest {

    @Test
    void theAgenciesAreThereWithTheirContacts() {
        var agencies = Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/agencies")
                .get()
                .expect(200)
                .json();
        var list = agencies.isArray() ? agencies : agencies.get("items");
        assertTrue(list.size() > 20, "agencies: " + list.size());
        var codes = new HashSet<String>();
        list.forEach(agency -> {
            codes.add(agency.get("code").asText());
            assertFalse(agency.get("name").asText().isBlank());
            assertTrue(agency.has("contact") && agency.has("guide"), agency.toString());
        });
        assertTrue(codes.containsAll(Set.of("fengxian-office", "nanqiao", "fengxian-government")), codes.toString());
    }

    @Test
    void aboutTwentyFiveCasesOfManyStatesAndLightsAreThere() {
        var cases = Staff.named("supervisor")
                .casework("/api/cases?limit=200&sort=replyDueOn")
                .expect(200)
                .json();
        assertTrue(cases.get("total").asInt() >= 20, "cases: " + cases.get("total"));
        var states = new HashSet<String>();
        var lights = new HashSet<String>();
        cases.get("items").forEach(item -> {
            states.add(item.path("state").asText());
            lights.add(item.path("light").asText());
        });
        assertTrue(lights.containsAll(Set.of("GREEN", "YELLOW", "RED")), lights.toString());
        assertTrue(states.size() >= 4, states.toString());
    }

    @Test
    void everyChainIsIntact() {
        var chains = Staff.named("admin")
                .casework("/api/operations/chains")
                .expect(200)
                .json();
        assertTrue(chains.get("checked").asInt() > 0, chains.toString());
        assertEquals(0, chains.get("broken").size(), chains.toString());
    }
}
