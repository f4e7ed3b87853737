package mingda.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** One Kafka broker that is its own controller (KRaft) as a container of the official image's form. */
final class ContainerKafka implements KafkaPart {
    private static final String INSIDE = "/var/lib/mingda";

    private final int port;
    private final Container container;

    ContainerKafka(Path folder, Path log, int port) {
        this.port = port;
        Map<String, String> environment = new HashMap<>();
        // The image takes broker settings from the environment: log.dirs is KAFKA_LOG_DIRS.
        EmbeddedKafka.settings("0.0.0.0", port, Ports.free(), INSIDE + "/log")
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("CLUSTER_ID", clusterId(folder));
        this.container = new Container(image(), port, log, environment, List.of()).with(folder, INSIDE);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public void start() {
        container.start();
        Topics.provide(bootstrapServers(), null);
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public boolean dead() {
        return container.dead();
    }

    @Override
    public @Nullable Child child() {
        return null;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The same for ever on one folder. */
    private static String clusterId(Path folder) {
        java.util.UUID id =
                java.util.UUID.nameUUIDFromBytes(folder.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Uuid(id.getMostSignificantBits(), id.getLeastSignificantBits()).toString();
    }

    private static String image() {
        return Settings.text("MINGDA_KAFKA_IMAGE", "apache/kafka:4.1.2");
    }
}
