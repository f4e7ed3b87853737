/** What the tests of the running service share: a stand-in for casework's publishing, the legal clock, the mails. */
@NullMarked
package mingda.notify.support;

import org.jspecify.annotations.NullMarked;
