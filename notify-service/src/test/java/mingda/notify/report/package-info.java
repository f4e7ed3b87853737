@NullMarked
package mingda.notify.report;

import org.jspecify.annotations.NullMarked;
