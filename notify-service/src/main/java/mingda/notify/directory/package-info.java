/**
 * The service's own copy of casework's directory: agencies, and who works there.
 *
 * <p>Names and addresses of the staff stay encrypted at rest; only who sends a mail opens them.
 */
@NullMarked
package mingda.notify.directory;

import org.jspecify.annotations.NullMarked;
