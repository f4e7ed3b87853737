package mingda.casework.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter whose service starts a period. */
abstract sealed class Notice permits CorrectionNotice, FeeNotice, Consultation {
    final Entry sent;

    @Nullable
    LocalDate servedOn;

    Notice(Entry sent) {
        this.sent = sent;
        this.servedOn = sent.act().servedOn();
    }

    /** Takes down the first service, never before the letter was sent. */
    void serve(LocalDate on) {
        if (servedOn == null) {
            servedOn = on.isBefore(sent.on()) ? sent.on() : on;
        }
    }
}
