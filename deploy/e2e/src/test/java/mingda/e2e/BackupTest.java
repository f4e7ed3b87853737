package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mingda.stack.ServiceName;
import mingda.stack.Suite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A backup of the running suite, restored into an empty folder and started: every case is there, every chain intact. */
@Order(90)
class BackupTest {

    @Test
    void aRestoredBackupHasEveryCaseAndEveryChainIntact() throws Exception {
        var suite = SuiteUnderTest.running();
        var applicant = Applicant.submitTo("fengxian-office");
        await().atMost(30, SECONDS).until(() -> Settled.everyoneHasACase(java.util.List.of(applicant)));
        await().atMost(60, SECONDS).untilAsserted(Deliveries::complete);
        var before = cases(suite.url(Part.CASEWORK), Staff.named("supervisor").token());

        var backup = suite.folder("backup");
        run(
                "deploy/backup",
                backup,
                Map.of("MINGDA_DATA", suite.data().toString(), "MINGDA_POSTGRES_PORT", "" + suite.postgresPort()));
        var restored = suite.folder("restored");
        run("deploy/restore", backup, Map.of("MINGDA_DATA", restored.toString()));

        try (var second = Suite.onFreePorts(restored, SuiteUnderTest.SHORT_LIVED)) {
            second.start();
            var casework = URI.create(second.url(ServiceName.CASEWORK));
            assertEquals(
                    before.get("total"),
                    cases(casework, second.token("supervisor")).get("total"));
            var chains = Call.to(casework, "/api/operations/chains")
                    .bearer(second.token("admin"))
                    .get()
                    .expect(200)
                    .json();
            assertTrue(chains.get("checked").asLong() >= before.get("total").asLong(), chains.toString());
            assertEquals(0, chains.get("broken").size(), chains.toString());
            var progress = Call.to(
                            URI.create(second.url(ServiceName.INTAKE)),
                            "/api/applications/" + applicant.applicationNo())
                    .queryCode(applicant.queryCode())
                    .get()
                    .expect(200)
                    .json();
            assertEquals(applicant.progress().get("replyDueOn"), progress.get("replyDueOn"));
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsNotRestoredInto() throws Exception {
        var suite = SuiteUnderTest.running();
        var full = Files.createDirectories(suite.folder("full"));
        Files.writeString(full.resolve("something"), "in the way");
        var process = process("deploy/restore", suite.folder("nothing"), Map.of("MINGDA_DATA", full.toString()));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(process.exitValue() != 0);
        assertEquals("in the way", Files.readString(full.resolve("something")));
    }

    private static JsonNode cases(URI casework, String token) {
        return Call.to(casework, "/api/cases?limit=1")
                .bearer(token)
                .get()
                .expect(200)
                .json();
    }

    private static void run(String script, Path folder, Map<String, String> environment) throws Exception {
        var process = process(script, folder, environment);
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), said);
        assertEquals(0, process.exitValue(), said);
    }

    private static Process process(String script, Path folder, Map<String, String> environment) throws Exception {
        var root = Path.of("../..").toAbsolutePath().normalize();
        var builder = new ProcessBuilder(root.resolve(script).toString(), folder.toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
