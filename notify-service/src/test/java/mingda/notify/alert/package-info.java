@NullMarked
package mingda.notify.alert;

import org.jspecify.annotations.NullMarked;
