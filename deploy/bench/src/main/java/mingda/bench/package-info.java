/** What Mingda's claims about speed rest on: each measured beside a plain way to do the same, in one run. */
@NullMarked
package mingda.bench;

import org.jspecify.annotations.NullMarked;
