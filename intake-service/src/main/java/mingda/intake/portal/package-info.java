/** The citizen portal: server-rendered pages that work without JavaScript. */
@NullMarked
package mingda.intake.portal;

import org.jspecify.annotations.NullMarked;
