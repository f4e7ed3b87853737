/**
 * The real parts that Mingda stands on, started for tests and for {@code deploy/up}: PostgreSQL, Kafka, Keycloak, a
 * mail server, and the three services themselves.
 *
 * <p>Every part is a process of its own that ends with the process that started it, even when that one is killed.
 */
@NullMarked
package mingda.stack;

import org.jspecify.annotations.NullMarked;
