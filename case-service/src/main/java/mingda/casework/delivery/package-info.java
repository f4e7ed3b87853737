/**
 * What has to be handed to the post and what was (邮寄清单), and the proof that a document reached its reader (送达回证). The
 * steps themselves are recorded by {@code signoff}; how far a document is, {@code document} tells.
 */
@NullMarked
package mingda.casework.delivery;

import org.jspecify.annotations.NullMarked;
