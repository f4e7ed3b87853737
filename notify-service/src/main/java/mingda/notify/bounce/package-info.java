/** Mails that came back (退信): the delivery is marked, another channel stands in, and an address may be held. */
@NullMarked
package mingda.notify.bounce;

import org.jspecify.annotations.NullMarked;
