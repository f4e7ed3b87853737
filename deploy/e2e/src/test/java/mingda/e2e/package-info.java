/** The suite as its users meet it: three packaged services, their real parts, people and browsers. */
@NullMarked
package mingda.e2e;

import org.jspecify.annotations.NullMarked;
