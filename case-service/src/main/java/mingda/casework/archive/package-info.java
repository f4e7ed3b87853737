/** The archive package (归档包) of a closed case: all that belongs to it in one file that anyone can check. */
@NullMarked
package mingda.casework.archive;

import org.jspecify.annotations.NullMarked;
