/** The directory: agencies and staff, owned here and published to the other services. */
@NullMarked
package mingda.casework.directory;

import org.jspecify.annotations.NullMarked;
