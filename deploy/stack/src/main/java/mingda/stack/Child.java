package mingda.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this one. A small shell stands between: it reads a pipe that closes when this process ends,
 * however it ends, and then stops the child. The shell leads a session of its own, so that Ctrl-C reaches only the
 * process in the foreground, which stops its children in order.
 */
final class Child {
    private static final String SHELL = """
            signal=$1; shift
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            trap 'kill -"$signal" "$child" 2>/dev/null' TERM
            (
              read -r gone <&3
              kill -"$signal" "$child"
              tries=0
              while kill -0 "$child" && [ "$tries" -lt 150 ]; do sleep 0.1; tries=$((tries + 1)); done
              kill -KILL "$child"
            ) 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait "$child"; status=$?
            while kill -0 "$child" 2>/dev/null; do wait "$child"; status=$?; done
            kill -KILL "$watcher" 2>/dev/null
            exit "$status"
            """;
    private static final long STOP_SECONDS = 20;

    /** Held, or the pipe would be closed when the object is collected. */
    private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile boolean ending;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code command} with its output appended to {@code log}.
     *
     * @param signal what asks it to stop: TERM, or INT for PostgreSQL, which on TERM waits for its clients
     */
    static Child start(String name, List<String> command, Map<String, String> environment, Path log, String signal) {
        if (ending) {
            throw new StackException(name + " is not started any more: everything is being stopped.");
        }
        List<String> all = new ArrayList<>(List.of("setsid", "sh", "-c", SHELL, "mingda-" + name, signal));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Child child = new Child(name, builder.start(), log);
            RUNNING.add(child);
            child.onExit(() -> RUNNING.remove(child));
            return child;
        } catch (IOException e) {
            throw new StackException("The part " + name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** From now on nothing more is started. */
    static void startNoMore() {
        ending = true;
    }

    /** Runs a command to its end. */
    static void run(String name, List<String> command, Map<String, String> environment, Path log) {
        Child child = start(name, command, environment, log, "TERM");
        try {
            int status = child.process.waitFor();
            if (status != 0) {
                throw new StackException(name + " ended with " + status + ". " + child.lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            child.kill();
            throw new StackException(name + " was interrupted.", e);
        }
    }

    /** Kills every child of this process at once, without asking; none can be started afterwards. */
    static void killAll() {
        startNoMore();
        RUNNING.forEach(Child::kill);
    }

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    void onExit(Runnable then) {
        var unused = process.onExit().thenRun(then);
    }

    /** The exit status of a child that has ended. */
    int status() {
        return process.exitValue();
    }

    /** Asks it to stop and waits; kills it when it does not stop in time. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9} for it and all its own children; returns when they are gone. */
    void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends with a sentence when the child has died. */
    void demandAlive() {
        if (!alive()) {
            throw new StackException("The part " + name + " ended with " + status() + ". " + lastLines());
        }
    }

    /** The last lines of its log, and where the log is. */
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - 15), lines.size());
            return "The last lines of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "Its log is " + log + ".";
        }
    }
}
