package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Reads the logs of the full run: no name, number, phone, address or wish of an applicant stands in any of them. */
@Order(100)
class LogScanTest {

    @Test
    void noLogHoldsAPersonalValueOfThisRun() throws IOException {
        var values = Person.used();
        assertFalse(values.isEmpty(), "no person has been here");
        var found = new ArrayList<String>();
        for (var log : logs()) {
            var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            values.stream()
                    .filter(text::contains)
                    .map(value -> log.getFileName() + " holds " + value)
                    .forEach(found::add);
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @Test
    void theLogsOfAllServicesWereRead() throws IOException {
        var names = logs().stream().map(log -> log.getFileName().toString()).toList();
        for (var service : List.of("intake", "casework", "notify")) {
            assertTrue(
                    names.stream()
                            .anyMatch(name -> name.contains(service) || name.contains(service.replace("work", ""))),
                    service + " has no log among " + names);
        }
        for (var log : logs()) {
            assertTrue(Files.size(log) < 200_000_000, log + " is too large to be read with care");
        }
    }

    private static List<Path> logs() throws IOException {
        try (var files = Files.walk(SuiteUnderTest.running().logs())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
