/** Work chat (工作群): a robot's webhook that takes signed messages. */
@NullMarked
package mingda.notify.chat;

import org.jspecify.annotations.NullMarked;
