/** The service's own database: plain SQL in the running transaction, and the scopes of its row-level security. */
@NullMarked
package mingda.intake.store;

import org.jspecify.annotations.NullMarked;
