/**
 * The daily digest: one message to each supervisor and head of a disclosure office, and to each officer who wants it, on
 * every working day on which there is something to tell.
 *
 * <p>Asks which digest of the day is owed and not yet there, so it may run at any time, in several replicas and after any
 * time off.
 */
@NullMarked
package mingda.notify.digest;

import org.jspecify.annotations.NullMarked;
