/** Tests of the running service with its real PostgreSQL, Kafka, Keycloak and mail. */
@NullMarked
package mingda.intake.front;

import org.jspecify.annotations.NullMarked;
