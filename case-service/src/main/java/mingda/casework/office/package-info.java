/** Files for the office suites that people have: which format a caller accepts, and how sheets and documents are written. */
@NullMarked
package mingda.casework.office;

import org.jspecify.annotations.NullMarked;
