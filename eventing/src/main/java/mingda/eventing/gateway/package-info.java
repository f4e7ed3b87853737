/** What services that send messages share: providers' answers, signed requests, the rules of text messages and of mail. */
@NullMarked
package mingda.eventing.gateway;

import org.jspecify.annotations.NullMarked;
