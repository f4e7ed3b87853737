/**
 * The statutory clocks (期限): a deadline is a pure function of the acts, the channel, the work calendar, the settings and
 * the day on which it is asked.
 *
 * <p>{@link mingda.casework.clock.Clock#fold} is the one place in the suite that counts days. The rules are small classes,
 * one per subject, that change a {@code CaseFile} act by act; the result is a {@link mingda.casework.clock.Timeline} that
 * explains every day it counted or skipped. Pure: imports nothing but the JDK and the other rules.
 */
@NullMarked
package mingda.casework.clock;

import org.jspecify.annotations.NullMarked;
