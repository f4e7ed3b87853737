/** What comes to a case from outside: the events of the portal, the files that they name, and scans of papers. */
@NullMarked
package mingda.casework.incoming;

import org.jspecify.annotations.NullMarked;
