package mingda.eventing.mode;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Production refuses a movable clock, demo keys, default passwords and an issuer without TLS. */
@Singleton
class SettingsGuard implements ProductionGuard {

    /** Passwords that the embedded stack, a tutorial or a tired person would use. */
    private static final Set<String> KNOWN =
            Set.of("", "demo", "mingda", "password", "secret", "changeit", "postgres", "admin", "123456");

    private final Config config;

    SettingsGuard(Config config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        if (text("mingda.clock.file").isPresent()) {
            refusals.add("MINGDA_CLOCK_FILE moves the legal clock, which production refuses: unset it.");
        }
        text("mingda.personal.keys")
                .filter(ring -> List.of(ring.split(",", -1)).stream().anyMatch(SettingsGuard::demoKey))
                .ifPresent(ring -> refusals.add(
                        "MINGDA_PERSONAL_KEYS holds a demo key, which production refuses: make your own keys."));
        refuseKnown("quarkus.datasource.password", "MINGDA_DB_PASSWORD", refusals);
        refuseKnown("quarkus.flyway.password", "MINGDA_DB_OWNER_PASSWORD", refusals);
        refuseKnown("quarkus.oidc-client.credentials.secret", "MINGDA_CLIENT_SECRET", refusals);
        refuseKnown("quarkus.oidc.portal.authentication.state-secret", "MINGDA_PORTAL_SESSION_SECRET", refusals);
        text("mingda.issuer")
                .filter(issuer -> !issuer.startsWith("https://"))
                .ifPresent(
                        issuer -> refusals.add(
                                "MINGDA_ISSUER is the demo realm or has no TLS, which production refuses: name an https issuer."));
        return refusals;
    }

    private void refuseKnown(String property, String variable, List<String> refusals) {
        text(property)
                .filter(SettingsGuard::known)
                .ifPresent(password ->
                        refusals.add(variable + " is a default password, which production refuses: choose your own."));
    }

    private static boolean known(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || lower.startsWith("demo") || lower.startsWith("mingda");
    }

    private static boolean demoKey(String entry) {
        return entry.strip().toLowerCase(Locale.ROOT).startsWith("demo");
    }

    private Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class);
    }
}
