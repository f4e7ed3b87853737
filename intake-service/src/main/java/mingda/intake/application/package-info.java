/** Applications: what a person states, how it is checked, and how it is accepted once. */
@NullMarked
package mingda.intake.application;

import org.jspecify.annotations.NullMarked;
