package mingda.eventing.mode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectGrantsTest {

    @Inject
    @ConfigProperty(name = "mingda.issuer")
    String issuer;

    @Test
    void theDemoRealmIsFoundOut() {
        assertEquals(1, new DirectGrants(Mode.PRODUCTION, issuer).refusals().size());
    }

    @Test
    void anIssuerThatIsAwayOrKnowsNoSuchClientPasses() {
        assertEquals(List.of(), new DirectGrants(Mode.PRODUCTION, "http://127.0.0.1:1/realms/x").refusals());
        assertEquals(List.of(), new DirectGrants(Mode.PRODUCTION, issuer.replace("/mingda", "/master")).refusals());
    }
}
