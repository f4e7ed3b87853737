/** Completes each service's OpenAPI document with what all its calls have in common. */
@NullMarked
package mingda.eventing.openapi;

import org.jspecify.annotations.NullMarked;
