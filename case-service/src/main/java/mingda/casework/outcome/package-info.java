/**
 * The decision taxonomy (答复类型): for each outcome its article, its row of the annual report, its remedies, its document
 * and the facts that a draft must state.
 *
 * <p>Pure: imports nothing but the JDK and the other rules.
 */
@NullMarked
package mingda.casework.outcome;

import org.jspecify.annotations.NullMarked;
