/** Zip files whose entries are stored as they are. */
@NullMarked
package mingda.casework.zip;

import org.jspecify.annotations.NullMarked;
