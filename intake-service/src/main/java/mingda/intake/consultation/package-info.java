/** Consultations of third parties (第三方意见征询): what casework asks, and the one answer to each. */
@NullMarked
package mingda.intake.consultation;

import org.jspecify.annotations.NullMarked;
