package mingda.intake.front;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lesson 21: what applicants state never reaches a log. */
@QuarkusTest
class LogScanTest {

    @Inject
    Casework casework;

    @Inject
    Published published;

    @Test
    void no_name_number_phone_address_or_request_is_logged() throws IOException {
        casework.agencies();
        Citizen.Submitted submitted = Citizen.submit();
        Citizen.submit(UUID.randomUUID().toString(), Citizen.application().replace("RESIDENT_ID", "NOTHING"));
        Citizen.submit(UUID.randomUUID().toString(), Citizen.application().replace("{\"agencyCode\"", "{agencyCode"));
        published.await(submitted.applicationNo(), "application-submitted");

        String log = Files.readString(Path.of("target/front.log"));
        assertTrue(log.contains("mingda-intake"), "the log is written");
        for (String personal : List.of(
                Citizen.NAME,
                Citizen.ID_NUMBER,
                Citizen.ID_NUMBER.substring(12),
                Citizen.PHONE,
                Citizen.EMAIL,
                Citizen.TITLE,
                submitted.queryCode())) {
            assertFalse(log.contains(personal), "a log line holds personal data");
        }
    }
}
