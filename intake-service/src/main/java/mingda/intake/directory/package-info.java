/** The service's own copy of the agencies, fed by the directory events of casework. */
@NullMarked
package mingda.intake.directory;

import org.jspecify.annotations.NullMarked;
