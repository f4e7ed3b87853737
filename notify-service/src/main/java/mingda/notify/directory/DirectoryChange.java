package mingda.notify.directory;

import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that changed who is told about some cases.
 *
 * @param agencyCode the agency whose cases, handled or answered by it, are concerned, or null for every case
 */
public record DirectoryChange(@Nullable String agencyCode) {}
