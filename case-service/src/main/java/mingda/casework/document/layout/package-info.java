/** How a letter looks: one page geometry after GB/T 9704-2012, written as PDF and as OFD. */
@NullMarked
package mingda.casework.document.layout;

import org.jspecify.annotations.NullMarked;
