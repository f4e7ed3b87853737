/** The tier plans of the agencies (预警规则): data with a history, kept by administrators. */
@NullMarked
package mingda.notify.plan;

import org.jspecify.annotations.NullMarked;
