/** What an administrator can have done: verify the chains, publish the present state again. */
@NullMarked
package mingda.casework.operations;

import org.jspecify.annotations.NullMarked;
