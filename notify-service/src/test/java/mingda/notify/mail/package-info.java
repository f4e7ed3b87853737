/** Mail, tested with a real SMTP server that may be away. */
@NullMarked
package mingda.notify.mail;

import org.jspecify.annotations.NullMarked;
