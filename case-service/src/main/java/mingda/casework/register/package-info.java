/** The register (台账): one line for each case with everything that happened to it, as a list or a workbook. */
@NullMarked
package mingda.casework.register;

import org.jspecify.annotations.NullMarked;
