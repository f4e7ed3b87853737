/** How many items of the month an applicant has, for the fee by item. */
@NullMarked
package mingda.casework.feeitems;

import org.jspecify.annotations.NullMarked;
