/** What the portal tells: applications, attachments, corrections, withdrawals, downloads, opinions of third parties. */
@NullMarked
package mingda.casework.incoming;

import org.jspecify.annotations.NullMarked;
