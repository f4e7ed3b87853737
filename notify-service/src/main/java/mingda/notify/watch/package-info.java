/**
 * The service's own copy of what is being worked on, and the derivation of the alerts owed for it: when an event
 * changes a case, when the directory changes, and when a day brings the next tier.
 */
@NullMarked
package mingda.notify.watch;

import org.jspecify.annotations.NullMarked;
