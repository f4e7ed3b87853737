package mingda.notify.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BounceReportTest {

    private static final String ALERT = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001";

    @Test
    void a_failure_names_mail_reader_and_status() {
        BounceReport report = BounceReport.of(Dsn.of("a", ALERT, "officer@staff.example", "failed", "5.1.1"))
                .orElseThrow();
        assertEquals(UUID.fromString(ALERT), report.alertId());
        assertEquals("officer@staff.example", report.address());
        assertEquals("5.1.1", report.status());
        assertTrue(report.failed());
        assertFalse(report.toString().contains("@"));
    }

    @Test
    void a_delay_is_no_failure_and_lines_may_end_with_a_line_feed_alone() {
        String delayed =
                Dsn.of("a", ALERT, "x@staff.example", "Delayed", "4.4.1").replace("\r\n", "\n");
        assertFalse(BounceReport.of(delayed).orElseThrow().failed());
    }

    /** Some servers send the headers alone back. */
    @Test
    void the_headers_of_the_mail_alone_suffice() {
        String headers = Dsn.of("a", ALERT, "x@staff.example", "failed", "5.2.2")
                .replace("message/rfc822", "text/rfc822-headers");
        assertEquals(
                UUID.fromString(ALERT), BounceReport.of(headers).orElseThrow().alertId());
    }

    @Test
    void the_reports_own_id_tells_it_from_another() {
        String first = Dsn.of("a", ALERT, "x@staff.example", "failed", "5.1.1");
        String second = Dsn.of("b", ALERT, "x@staff.example", "failed", "5.1.1");
        assertEquals(BounceReport.of(first), BounceReport.of(first));
        assertNotEquals(
                BounceReport.of(first).orElseThrow().key(),
                BounceReport.of(second).orElseThrow().key());
    }

    @Test
    void anything_else_is_no_report() {
        String report = Dsn.of("a", ALERT, "x@staff.example", "failed", "5.1.1");
        assertEquals(Optional.empty(), BounceReport.of(""));
        assertEquals(Optional.empty(), BounceReport.of("Hello\r\n\r\nout of office"));
        assertEquals(Optional.empty(), BounceReport.of(report.replace("message/delivery-status", "text/plain")));
        assertEquals(Optional.empty(), BounceReport.of(report.replace("@mingda>", "@elsewhere>")));
    }
}
