package mingda.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the parts, embedded or as containers ({@code MINGDA_STACK=embedded|testcontainers}). The mail sink runs inside
 * this process either way.
 */
record Parts(PostgresPart postgres, KafkaPart kafka, KeycloakPart keycloak, MailPart mail) {

    /**
     * @param folder where data lie, one folder per part, with their logs in {@code logs}
     * @param ports by the names in {@link Settings}
     */
    static Parts of(Path folder, Map<String, Integer> ports, Keeping keeping, Secrets secrets) {
        Path logs = Folders.make(folder.resolve("logs"));
        MailPart mail = new EmbeddedMail(port(ports, "MINGDA_SMTP_PORT"), port(ports, "MINGDA_MAIL_PORT"));
        int postgres = port(ports, "MINGDA_POSTGRES_PORT");
        int kafka = port(ports, "MINGDA_KAFKA_PORT");
        int keycloak = port(ports, "MINGDA_KEYCLOAK_PORT");
        Path postgresLog = logs.resolve("postgres.log");
        Path kafkaLog = logs.resolve("kafka.log");
        Path keycloakLog = logs.resolve("keycloak.log");
        Path postgresFolder = folder.resolve("postgres");
        Path kafkaFolder = folder.resolve("kafka");
        Path keycloakFolder = folder.resolve("keycloak");
        String stack = Settings.text("MINGDA_STACK", "embedded");
        return switch (stack) {
            case "embedded" ->
                new Parts(
                        new EmbeddedPostgres(postgresFolder, postgresLog, postgres, keeping, secrets),
                        new EmbeddedKafka(kafkaFolder, kafkaLog, kafka, keeping),
                        new EmbeddedKeycloak(keycloakFolder, keycloakLog, keycloak, keeping, secrets, ports),
                        mail);
            case "testcontainers" ->
                new Parts(
                        new ContainerPostgres(postgresFolder, postgresLog, postgres, keeping, secrets),
                        new ContainerKafka(kafkaFolder, kafkaLog, kafka),
                        new ContainerKeycloak(keycloakFolder, keycloakLog, keycloak, secrets, ports),
                        mail);
            default -> throw new StackException("MINGDA_STACK is embedded or testcontainers, not \"" + stack + "\".");
        };
    }

    static int port(Map<String, Integer> ports, String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new StackException("There is no port named " + name + ".");
        }
        return port;
    }
}
