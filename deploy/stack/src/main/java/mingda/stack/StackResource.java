package mingda.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a Quarkus test the real parts. Arguments: {@code service=intake|casework|notify} (default casework) says whose
 * database and client the test uses, {@code parts=postgres,kafka,keycloak,mail} (default postgres) what is started. Each
 * part starts once per test JVM and keeps its data until that ends.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {
    private String service = "casework";
    private List<String> parts = List.of("postgres");

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        String named = arguments.get("parts");
        if (named != null) {
            parts = List.of(named.split("\\s*,\\s*"));
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> environment = environment(service, parts);
        Map<String, String> config = new HashMap<>(environment);
        copy(environment, config, "MINGDA_DB_URL", "quarkus.datasource.jdbc.url");
        copy(environment, config, "MINGDA_DB_USER", "quarkus.datasource.username");
        copy(environment, config, "MINGDA_DB_PASSWORD", "quarkus.datasource.password");
        copy(environment, config, "MINGDA_DB_OWNER_USER", "quarkus.flyway.username");
        copy(environment, config, "MINGDA_DB_OWNER_PASSWORD", "quarkus.flyway.password");
        copy(environment, config, "KAFKA_BOOTSTRAP_SERVERS", "kafka.bootstrap.servers");
        copy(environment, config, "MINGDA_ISSUER", "quarkus.oidc.auth-server-url");
        copy(environment, config, "MINGDA_ISSUER", "quarkus.oidc.token.issuer");
        if (parts.contains("mail")) {
            copy(environment, config, "MINGDA_SMTP_HOST", "quarkus.mailer.host");
            copy(environment, config, "MINGDA_SMTP_PORT", "quarkus.mailer.port");
            config.put("quarkus.mailer.mock", "false");
        }
        return config;
    }

    @Override
    public void stop() {
        // The parts serve the next test class of this JVM and end with it.
    }

    /** The parts are held by the system's class loader, because Quarkus loads this class once per application. */
    @SuppressWarnings("unchecked") // Running.start returns exactly this type
    static Map<String, String> environment(String service, List<String> parts) {
        try {
            return (Map<String, String>) ClassLoader.getSystemClassLoader()
                    .loadClass("mingda.stack.Running")
                    .getMethod("start", String.class, List.class)
                    .invoke(null, service, parts);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StackException("The stack did not start: " + cause.getMessage(), e);
        }
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String name, String copy) {
        String value = from.get(name);
        if (value != null) {
            to.put(copy, value);
        }
    }
}
