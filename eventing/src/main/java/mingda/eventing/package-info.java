/**
 * Events between services: what a service publishes with its change, and what it receives once.
 *
 * <p>Only technique lives here (envelope, outbox, inbox, encryption of personal data, and the few things every service
 * of the house needs in the same form: clocks, files, problems, transaction scopes). No word of the domain, ever.
 */
@NullMarked
package mingda.eventing;

import org.jspecify.annotations.NullMarked;
