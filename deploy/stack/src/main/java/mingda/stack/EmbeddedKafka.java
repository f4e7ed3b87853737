package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static Path write(Path folder, int port, int controllerPort) {
        String settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                message.max.bytes=5242880
                log.retention.ms=-1
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, folder.resolve("log"));
        try {
            return Files.writeString(folder.resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
