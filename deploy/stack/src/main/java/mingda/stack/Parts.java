package mingda.stack;

import java.nio.file.Path;
import java.util.Map;

/** Makes the parts, embedded or as containers ({@code MINGDA_STACK=embedded|testcontainers}). */
record Parts(PostgresPart postgres, KafkaPart kafka, KeycloakPart keycloak, MailPart mail) {

    /**
     * @param folder where data lie, one folder per part, with their logs in {@code logs}
     * @param ports by the names in {@link Settings}
     */
    static Parts of(Path folder, Map<String, Integer> ports, Keeping keeping, Secrets secrets) {
        Path logs = Folders.make(folder.resolve("logs"));
        MailPart mail = new EmbeddedMail(port(ports, "MINGDA_SMTP_PORT"), port(ports, "MINGDA_MAIL_PORT"));
        int casework = port(ports, "MINGDA_CASEWORK_PORT");
        int postgres = port(ports, "MINGDA_POSTGRES_PORT");
        int kafka = port(ports, "MINGDA_KAFKA_PORT");
        int keycloak = port(ports, "MINGDA_KEYCLOAK_PORT");
        return new Parts(
                new EmbeddedPostgres(
                        folder.resolve("postgres"), logs.resolve("postgres.log"), postgres, keeping, secrets),
                new EmbeddedKafka(folder.resolve("kafka"), logs.resolve("kafka.log"), kafka, keeping),
                new EmbeddedKeycloak(
                        folder.resolve("keycloak"), logs.resolve("keycloak.log"), keycloak, keeping, secrets, casework),
                mail);
    }

    static int port(Map<String, Integer> ports, String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new StackException("There is no port named " + name + ".");
        }
        return port;
    }
}
