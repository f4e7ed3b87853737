package mingda.eventing.mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionTest {

    private static final Map<String, String> SOUND = Map.of(
            "mingda.personal.keys", "k1:AAAA",
            "quarkus.datasource.password", "gk4h-Zq",
            "quarkus.flyway.password", "Wq9x-77",
            "quarkus.oidc-client.credentials.secret", "e9mP-x1",
            "mingda.issuer", "https://id.example.gov.cn/realms/house");

    private static List<String> refusals(Map<String, String> settings) {
        return new SettingsGuard(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .refusals();
    }

    @Test
    void soundSettingsPass() {
        assertEquals(List.of(), refusals(SOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "mingda.clock.file, /tmp/clock.json, MINGDA_CLOCK_FILE",
        "mingda.personal.keys, 'k1:AAAA,demo:BBBB', MINGDA_PERSONAL_KEYS",
        "quarkus.datasource.password, mingda, MINGDA_DB_PASSWORD",
        "quarkus.flyway.password, postgres, MINGDA_DB_OWNER_PASSWORD",
        "quarkus.oidc-client.credentials.secret, demo-mingda-intake, MINGDA_CLIENT_SECRET",
        "quarkus.oidc.portal.authentication.state-secret, demo-and-so-on, MINGDA_PORTAL_SESSION_SECRET",
        "mingda.issuer, http://127.0.0.1:8180/realms/mingda, MINGDA_ISSUER",
    })
    void eachThingOfADemoIsRefusedWithOneSentence(String property, String value, String named) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put(property, value);

        List<String> refusals = refusals(settings);

        assertEquals(1, refusals.size());
        assertTrue(refusals.getFirst().startsWith(named));
        assertEquals(1, refusals.getFirst().chars().filter(c -> c == '.').count());
    }

    @Test
    void theModeIsDemoOrProduction() {
        assertEquals(Mode.DEMO, Mode.parse("demo"));
        assertEquals(Mode.PRODUCTION, Mode.parse("Production"));
        assertThrows(IllegalArgumentException.class, () -> Mode.parse("prod"));
    }
}
