/** The handbook (办理手册): a page for each act and a drawing of the whole, from the table that the service works by. */
@NullMarked
package mingda.casework.handbook;

import org.jspecify.annotations.NullMarked;
