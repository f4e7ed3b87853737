/** Mail: takes deliveries from the queue and hands them to the mail server, at least once. */
@NullMarked
package mingda.notify.mail;

import org.jspecify.annotations.NullMarked;
