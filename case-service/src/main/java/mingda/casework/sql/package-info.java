/** A thin layer over JDBC: statements in, records out, inside the running transaction. */
@NullMarked
package mingda.casework.sql;

import org.jspecify.annotations.NullMarked;
