package mingda.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment variables by which a service finds the parts. */
final class Environment {
    /** The folder of the demo seals' keys, inside the data folder. */
    static final String SEALS = "seals";

    private Environment() {}

    static Map<String, String> of(ServiceName service, Parts parts, Secrets secrets, Path seals) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MINGDA_DB_URL", parts.postgres().jdbcUrl(service));
        environment.put("MINGDA_DB_USER", service.login());
        environment.put("MINGDA_DB_PASSWORD", secrets.get(service.login()));
        environment.put("MINGDA_DB_OWNER_USER", service.owner());
        environment.put("MINGDA_DB_OWNER_PASSWORD", secrets.get(service.owner()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers());
        environment.put("MINGDA_ISSUER", parts.keycloak().issuer());
        environment.put("MINGDA_CLIENT_SECRET", secrets.get(service.client()));
        environment.put("MINGDA_PORTAL_SESSION_SECRET", secrets.get(Secrets.PORTAL_SESSIONS));
        environment.put("MINGDA_PERSONAL_KEYS", secrets.get(Secrets.PERSONAL_KEYS));
        environment.put("MINGDA_SMTP_HOST", "127.0.0.1");
        environment.put("MINGDA_SMTP_PORT", Integer.toString(parts.mail().smtpPort()));
        environment.put("MINGDA_MAIL_URL", "http://127.0.0.1:" + parts.mail().httpPort());
        environment.put("MINGDA_MODE", "demo");
        environment.put("MINGDA_SEAL_FOLDER", seals.toString());
        environment.put("MINGDA_SEAL_ANCHORS", seals.resolve("anchors.pem").toString());
        return environment;
    }
}
