package mingda.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.LogManager;

/**
 * The whole of Mingda on this machine: the parts and the three packaged services, on one data folder that survives.
 * Each can be stopped, killed and started again alone. Names: postgres, kafka, keycloak, mail, intake, casework, notify.
 */
public final class Suite implements AutoCloseable {
    private static final List<String> PARTS = List.of("mail", "postgres", "kafka", "keycloak");

    private final Path data;
    private final DataLock lock;
    private final Map<String, Integer> ports;
    private final Secrets secrets;
    private final Parts parts;
    private final Map<String, Part> byName = new LinkedHashMap<>();

    static {
        // Parts start in parallel, and the log manager's classes block each other when two threads meet them first.
        LogManager.getLogManager();
    }

    private Suite(Path data, Map<String, Integer> ports, Map<String, String> extra) {
        this.data = Folders.make(data);
        this.lock = DataLock.take(data);
        this.ports = Map.copyOf(ports);
        this.secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        this.parts = Parts.of(data, ports, Keeping.KEPT, secrets);
        byName.put("mail", parts.mail());
        byName.put("postgres", parts.postgres());
        byName.put("kafka", parts.kafka());
        byName.put("keycloak", parts.keycloak());
        for (ServiceName service : ServiceName.values()) {
            Map<String, String> environment = environment(service);
            environment.putAll(extra);
            byName.put(service.key(), new ServicePart(service, environment, port(service), log(service.key())));
        }
    }

    /** On the ports of the environment or the usual ones; {@code extra} goes into every service's environment. */
    public static Suite onUsualPorts(Path data, Map<String, String> extra) {
        return new Suite(data, Settings.usualPorts(), extra);
    }

    /** On free ports, for tests. */
    public static Suite onFreePorts(Path data, Map<String, String> extra) {
        return new Suite(data, Settings.freePorts(), extra);
    }

    /** Starts everything and returns when all of it is ready. */
    public void start() {
        start(names(), line -> {});
    }

    /** Starts those named; {@code progress} hears a sentence whenever something is ready. */
    void start(Set<String> names, Consumer<String> progress) {
        names.forEach(this::part);
        startAll(PARTS.stream().filter(names::contains).toList(), progress);
        startAll(services().stream().filter(names::contains).toList(), progress);
    }

    /** All names, in the order of starting. */
    Set<String> names() {
        return byName.keySet();
    }

    private void startAll(List<String> names, Consumer<String> progress) {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (String name : names) {
            starts.add(CompletableFuture.runAsync(
                    () -> {
                        long begin = System.nanoTime();
                        start(name);
                        progress.accept("%-16s ready after %.1f s"
                                .formatted(part(name).name(), (System.nanoTime() - begin) / 1e9));
                    },
                    work -> new Thread(work, "start-" + name).start()));
        }
        try {
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Starts one, on the data and the port it had before, and returns when it is ready. */
    public void start(String name) {
        part(name).start();
    }

    /** Asks one to stop and waits until it has. */
    public void stop(String name) {
        part(name).stop();
    }

    /** {@code kill -9} for one and its own children. */
    public void kill(String name) {
        part(name).kill();
    }

    /** Stops everything: the services first, then what they stand on. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = services().stream()
                .map(name -> CompletableFuture.runAsync(() -> stop(name), work -> new Thread(work).start()))
                .toList();
        stops.forEach(CompletableFuture::join);
        for (String name : List.of("keycloak", "kafka", "postgres", "mail")) {
            stop(name);
        }
        lock.close();
    }

    /** Where a service answers. */
    public String url(ServiceName service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** The issuer of the tokens. */
    public String issuer() {
        return parts.keycloak().issuer();
    }

    /** A real access token of a demo user. */
    public String token(String username) {
        return Tokens.of(issuer(), username);
    }

    /** Where received mails can be read: {@code /api/messages} below it. */
    public String mailUrl() {
        return "http://127.0.0.1:" + parts.mail().httpPort();
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return parts.kafka().bootstrapServers();
    }

    /** A connection to a service's database as superuser, for checks that look behind the API. */
    public Connection connect(ServiceName service) throws SQLException {
        return new Databases(parts.postgres()::adminUrl, secrets).connect(service.database());
    }

    /** The log of one of them. */
    public Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    /** The file that moves the legal clock of all three services, when it exists. */
    public Path clockFile() {
        return data.resolve("clock");
    }

    Map<String, Integer> ports() {
        return ports;
    }

    /** Those whose process should run and does not. */
    List<Part> dead() {
        return byName.values().stream().filter(Part::dead).toList();
    }

    private Map<String, String> environment(ServiceName service) {
        Map<String, String> environment =
                new HashMap<>(Environment.of(service, parts, secrets, data.resolve(Environment.SEALS)));
        ports.forEach((name, port) -> environment.put(name, port.toString()));
        for (ServiceName each : ServiceName.values()) {
            environment.put("MINGDA_" + each.name() + "_URL", url(each));
        }
        environment.put("MINGDA_CLOCK_FILE", clockFile().toString());
        return environment;
    }

    private int port(ServiceName service) {
        return Parts.port(ports, service.portVariable());
    }

    private Part part(String name) {
        Part part = byName.get(name);
        if (part == null) {
            throw new StackException("There is nothing named " + name + ".");
        }
        return part;
    }

    private static List<String> services() {
        return List.of("casework", "intake", "notify");
    }
}
