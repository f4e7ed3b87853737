/** Encryption of personal data: JWE with a key ring. */
@NullMarked
package mingda.eventing.personal;

import org.jspecify.annotations.NullMarked;
