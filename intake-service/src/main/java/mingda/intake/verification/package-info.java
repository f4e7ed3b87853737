/**
 * Checks sealed documents (核验): whether a file or a code is of a document that was issued, whether its bytes are those, and
 * whether its seal holds. Works from the own copy of what was issued.
 */
@NullMarked
package mingda.intake.verification;

import org.jspecify.annotations.NullMarked;
