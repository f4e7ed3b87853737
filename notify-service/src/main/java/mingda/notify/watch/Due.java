package mingda.notify.watch;

import java.time.LocalDate;

/** A case that the sweep is to look at, in the order in which it does. */
record Due(LocalDate on, String applicationNo) {}
