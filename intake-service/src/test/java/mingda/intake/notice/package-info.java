/** The rules and words of notices, without the running service. */
@NullMarked
package mingda.intake.notice;

import org.jspecify.annotations.NullMarked;
