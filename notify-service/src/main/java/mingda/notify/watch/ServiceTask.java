package mingda.notify.watch;

import java.time.LocalDate;
import mingda.notify.tier.Matter;

/**
 * Something to be done for a letter to reach its reader, as casework names it.
 *
 * @param matter SIGNED_NOT_SENT, NOT_COLLECTED or RETURNED_MAIL
 * @param on the day from which it is to be warned of
 * @param of the act or document that it is about
 */
record ServiceTask(Matter matter, LocalDate on, String of) {

    /** What the occasions of such tasks begin with. */
    static final String TASK = "TASK:";

    String occasion() {
        return TASK + matter + ":" + of;
    }
}
