/** What applicants say of the handling, once it is answered: one tap, changeable. */
@NullMarked
package mingda.intake.satisfaction;

import org.jspecify.annotations.NullMarked;
