package mingda.casework.seal;

/**
 * Where a seal's picture goes.
 *
 * @param page from 0
 * @param ofdPage the ID of that page in the OFD
 * @param x left edge, in points
 * @param y upper edge, in points from the upper edge of the paper
 * @param size width and height, in points
 * @param documentName the name by which the file says which document it is; stands beside the signature again
 */
public record SealPlace(int page, int ofdPage, double x, double y, double size, String documentName) {}
