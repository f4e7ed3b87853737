package mingda.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code deploy/up}: starts everything, stays in the foreground, and stops what it started when it ends. */
public final class Up {
    private static final String ONLY = "--only=";
    private static final long NEEDED_MEGABYTES = 1024;
    private static final long LEAST_MEGABYTES = 100;
    private static final long LOOK_MILLIS = 1000;

    private final Path data;
    private final Suite suite;
    private final Set<String> wanted;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Up(Path data, String[] arguments) {
        this.data = data;
        this.suite = Suite.onUsualPorts(data, Map.of());
        this.wanted = wanted(arguments);
    }

    private Set<String> wanted(String[] arguments) {
        if (arguments.length == 0) {
            return suite.names();
        }
        if (arguments.length == 1 && arguments[0].startsWith(ONLY)) {
            return Set.of(arguments[0].substring(ONLY.length()).split(","));
        }
        throw new StackException("deploy/up takes no argument but --only=" + String.join(",", suite.names()) + ".");
    }

    /** Runs until a signal comes or something that it started dies; the latter ends with status 1. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Path data = Folders.make(Home.data());
        try {
            Disk.demand(data, NEEDED_MEGABYTES);
            new Up(data, arguments).run();
        } catch (StackException e) {
            say("\n" + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            say("\nMingda stops because of a fault of its own: " + e);
            System.exit(1);
        }
    }

    private void run() {
        demandFreePorts();
        Thread hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            say("Starting (logs in " + data.resolve("logs") + ")");
            suite.start(wanted, line -> say("  " + line));
            say(wanted.equals(suite.names()) ? new Welcome(suite).text() : "Ready: " + String.join(", ", wanted));
            watch();
        } catch (StackException e) {
            if (stopping.get()) {
                // A signal came meanwhile: the hook stops everything, and what breaks now is no news.
                Pause.millis(Long.MAX_VALUE);
            }
            Disk.demand(data, LEAST_MEGABYTES);
            throw e;
        }
    }

    /** Returns never: ends with a sentence when a child dies or the disk fills up. */
    private void watch() {
        while (true) {
            Pause.millis(LOOK_MILLIS);
            if (stopping.get()) {
                continue;
            }
            List<Part> dead = suite.dead();
            if (!dead.isEmpty() && !stopping.get()) {
                Part first = dead.getFirst();
                Child child = first.child();
                throw new StackException(first.name() + " died"
                        + (child == null ? "." : " (status " + child.status() + "). " + child.lastLines())
                        + "\nEverything else is stopped now; start again with deploy/up, the data are kept.");
            }
            Disk.demand(data, LEAST_MEGABYTES);
        }
    }

    private void stop() {
        stopping.set(true);
        say("Stopping …");
        Child.startNoMore();
        suite.close();
        Child.killAll();
        say("Stopped. The data are kept in " + data + ".");
    }

    private void demandFreePorts() {
        StringBuilder taken = new StringBuilder();
        new TreeMap<>(suite.ports()).forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                taken.append("Port ").append(port).append(" is in use");
                PortHolder.of(port).ifPresent(holder -> taken.append(" by ").append(holder));
                taken.append(": stop that, or name another port in ")
                        .append(name)
                        .append(".\n");
            }
        });
        if (!taken.isEmpty()) {
            throw new StackException(taken.toString().strip());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
