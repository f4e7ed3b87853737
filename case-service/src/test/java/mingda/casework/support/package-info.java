/** What the tests of the running service share. */
@NullMarked
package mingda.casework.support;

import org.jspecify.annotations.NullMarked;
