/** What the portal tells: applications, attachments, corrections, withdrawals, downloads. */
@NullMarked
package mingda.casework.incoming;

import org.jspecify.annotations.NullMarked;
