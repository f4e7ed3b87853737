/** Reads JSON that clients send, naming each wrong fact by its pointer. */
@NullMarked
package mingda.casework.json;

import org.jspecify.annotations.NullMarked;
