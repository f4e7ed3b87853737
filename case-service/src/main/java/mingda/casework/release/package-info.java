/**
 * What a file that is to be released holds beyond what its pages show: properties, comments, tracked changes, hidden sheets
 * and rows, text under boxes. Pure but for reading the file.
 */
@NullMarked
package mingda.casework.release;

import org.jspecify.annotations.NullMarked;
