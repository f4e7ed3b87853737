package mingda.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/**
 * The throw-away parts of this JVM, each started once, whoever asks. Quarkus loads test resources in a class loader per
 * application; this class is always taken from the system's, so it speaks only in types of the JDK.
 */
public final class Running {
    static final String ISSUER = "mingda.stack.issuer";

    private static @Nullable Running instance;

    private final Secrets secrets = Secrets.wellKnown();
    private final Path folder;
    private final Parts parts;
    private final Set<Part> started = new HashSet<>();

    static {
        // Parts start in parallel, and the log manager's classes block each other when two threads meet them first.
        LogManager.getLogManager();
    }

    private Running(Path folder, Parts parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /**
     * Starts those of the named parts (postgres, kafka, keycloak, mail) that do not run yet, and returns the
     * environment that the service named {@code service} needs.
     */
    public static synchronized Map<String, String> start(String service, List<String> names) {
        Running running = instance;
        if (running == null) {
            Path folder = Folders.throwAway();
            running = new Running(
                    folder, Parts.of(folder, Settings.freePorts(), Keeping.THROWN_AWAY, Secrets.wellKnown()));
            instance = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Child.killAll();
                Folders.remove(folder);
            }));
        }
        running.startAll(names);
        return running.environment(ServiceName.of(service));
    }

    private void startAll(List<String> names) {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (String name : names) {
            Part part = part(name);
            if (started.add(part)) {
                starts.add(CompletableFuture.runAsync(part::start, work -> {
                    Thread thread = new Thread(work, "start-" + name);
                    // GreenMail looks its mail providers up by the thread's loader.
                    thread.setContextClassLoader(Running.class.getClassLoader());
                    thread.start();
                }));
            }
        }
        starts.forEach(CompletableFuture::join);
    }

    private Part part(String name) {
        return switch (name) {
            case "postgres" -> parts.postgres();
            case "kafka" -> parts.kafka();
            case "keycloak" -> parts.keycloak();
            case "mail" -> parts.mail();
            default -> throw new StackException("There is no part named " + name + ".");
        };
    }

    private Map<String, String> environment(ServiceName service) {
        Map<String, String> environment =
                new HashMap<>(Environment.of(service, parts, secrets, folder.resolve(Environment.SEALS)));
        if (started.contains(parts.keycloak())) {
            System.setProperty(ISSUER, parts.keycloak().issuer());
        }
        return environment;
    }
}
