/** Files kept in the service's own database in chunks, and pulled from another service by id and digest. */
@NullMarked
package mingda.eventing.files;

import org.jspecify.annotations.NullMarked;
