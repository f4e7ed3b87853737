/** The supervisor's desk: figures over the projections of the cases, and the names that the console shows. Counts rows, never days. */
@NullMarked
package mingda.casework.desk;

import org.jspecify.annotations.NullMarked;
