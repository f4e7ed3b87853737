/**
 * What applicants are told of their application as it goes on (通知), by the channel that they choose: a courtesy beside the
 * letters, which casework serves.
 */
@NullMarked
package mingda.intake.notice;

import org.jspecify.annotations.NullMarked;
