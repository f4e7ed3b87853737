/**
 * Who is owed which warning of a deadline: pure rules over the tiers (预警档) that casework publishes.
 *
 * <p>Nothing here counts days. Casework alone does that, and says with each date on which working day each of its tiers
 * falls; the rules here only ask which of these days have come. Imports nothing but the JDK.
 */
@NullMarked
package mingda.notify.tier;

import org.jspecify.annotations.NullMarked;
