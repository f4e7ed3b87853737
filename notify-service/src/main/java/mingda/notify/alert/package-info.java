/** The alerts themselves: each exactly once, addressed to one person, kept as proof of who was told what and when. */
@NullMarked
package mingda.notify.alert;

import org.jspecify.annotations.NullMarked;
