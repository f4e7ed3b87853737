package mingda.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code deploy/up} ends: with a clear sentence, and with no process left. */
class UpTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final Map<String, Integer> ports = Settings.freePorts();
    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void killWhatIsLeft() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void signalStopsAllThatWasStarted() throws Exception {
        Process up = up("first.log");
        await("first.log", "Ready: ");
        List<ProcessHandle> children = up.descendants().toList();
        assertTrue(children.size() >= 3, "PostgreSQL has several processes, seen: " + children);

        up.destroy();

        assertEquals(143, end(up));
        assertTrue(read("first.log").contains("Stopped. The data are kept"), read("first.log"));
        assertGone(children);
    }

    @Test
    void secondUpOnTheSameDataNamesTheFirst() throws Exception {
        Process first = up("first.log");
        await("first.log", "Ready: ");

        Process second = up("second.log");

        assertEquals(1, end(second));
        assertTrue(read("second.log").contains("already runs"), read("second.log"));
        assertTrue(read("second.log").contains("process " + first.pid()), read("second.log"));
        assertTrue(first.isAlive());
        first.destroy();
        assertEquals(143, end(first));
    }

    @Test
    void takenPortIsNamedWithItsVariableAndItsHolder() throws Exception {
        int port = Parts.port(ports, "MINGDA_POSTGRES_PORT");
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, end(up("taken.log")));
            String sentence = read("taken.log");
            assertTrue(sentence.contains("Port " + taken.getLocalPort() + " is in use"), sentence);
            assertTrue(sentence.contains("MINGDA_POSTGRES_PORT"), sentence);
            assertTrue(sentence.contains("process " + ProcessHandle.current().pid()), sentence);
        }
    }

    @Test
    void deathOfAChildEndsAllWithItsNameAndItsLog() throws Exception {
        Process up = up("killed.log");
        await("killed.log", "Ready: ");
        List<ProcessHandle> children = up.descendants().toList();

        Path pidFile = folder.resolve("data/postgres/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor();

        assertEquals(1, end(up));
        assertTrue(read("killed.log").contains("PostgreSQL died"), read("killed.log"));
        assertTrue(read("killed.log").contains("postgres.log"), read("killed.log"));
        assertGone(children);
    }

    @Test
    void killedItselfItLeavesNoOrphansAndTheNextStartWorks() throws Exception {
        Process up = up("first.log");
        await("first.log", "Ready: ");
        List<ProcessHandle> children = up.descendants().toList();

        up.destroyForcibly();

        assertEquals(137, end(up));
        assertGone(children);
        Process again = up("again.log");
        await("again.log", "Ready: ");
        again.destroy();
        assertEquals(143, end(again));
    }

    @Test
    void fullDiskIsSaidBeforeAnythingStarts() {
        StackException full = assertThrows(StackException.class, () -> Disk.demand(folder, Long.MAX_VALUE));
        assertTrue(String.valueOf(full.getMessage()).contains("MB are free"), full.getMessage());
    }

    private Process up(String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Home.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "mingda.stack.Up",
                        "--only=postgres,mail")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        ports.forEach((name, port) -> builder.environment().put(name, port.toString()));
        builder.environment().put("MINGDA_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void await(String log, String text) throws IOException {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!read(log).contains(text)) {
            assertTrue(System.nanoTime() < end, "never said: " + text + "\n" + read(log));
            Pause.millis(50);
        }
    }

    private String read(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS), "does not end");
        return process.exitValue();
    }

    private static void assertGone(List<ProcessHandle> children) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (children.stream().anyMatch(ProcessHandle::isAlive)) {
            assertTrue(System.nanoTime() < end, "orphans: " + children);
            Pause.millis(50);
        }
    }
}
