/**
 * Third parties answer on the portal (第三方意见征询): the address in the letter that asks them, and what the portal is told of the
 * consultation from its dispatch to its end.
 */
@NullMarked
package mingda.casework.consultation;

import org.jspecify.annotations.NullMarked;
