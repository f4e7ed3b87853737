package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** One Kafka broker that is its own controller (KRaft), as a child JVM on a data folder. */
final class EmbeddedKafka implements KafkaPart {
    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort = Ports.free();
    private final Keeping keeping;
    private @Nullable Child child;

    EmbeddedKafka(Path folder, Path log, int port, Keeping keeping) {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public void start() {
        Folders.make(folder);
        Path properties = write(folder, port, controllerPort);
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            if (keeping == Keeping.KEPT) {
                format(properties, log);
            } else {
                Folders.copy(formatted().resolve("log"), Folders.make(folder).resolve("log"));
            }
        }
        Child started = Child.start("kafka", java("kafka.Kafka", properties.toString()), Map.of(), log, "TERM");
        child = started;
        Topics.provide(bootstrapServers(), started);
    }

    @Override
    public @Nullable Child child() {
        return child;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** A formatted empty log folder, made once: formatting costs a JVM's start. */
    private static Path formatted() {
        String key = "kafka-log-" + Cache.hash(Home.kafkaClassPath());
        return Cache.once(key, draft -> format(write(draft, 1, 2), draft.resolve("format.log")));
    }

    private static void format(Path properties, Path log) {
        List<String> command = java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties.toString());
        Child.run("kafka-format", command, Map.of(), log);
    }

    private static List<String> java(String main, String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Home.java().toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                Home.kafkaClassPath(),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The broker's settings, however it runs. {@code listen} is the address that it binds. */
    static Map<String, String> settings(String listen, int port, int controllerPort, String logFolder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + listen + ":" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logFolder);
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("message.max.bytes", "5242880");
        settings.put("log.retention.ms", "-1");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        return settings;
    }

    private static Path write(Path folder, int port, int controllerPort) {
        String text = settings(
                        "127.0.0.1", port, controllerPort, folder.resolve("log").toString())
                .entrySet()
                .stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            return Files.writeString(folder.resolve("server.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
