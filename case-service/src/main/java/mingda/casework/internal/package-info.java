/** The days by which the agency's own steps should be done: settings that move no statutory date. */
@NullMarked
package mingda.casework.internal;

import org.jspecify.annotations.NullMarked;
