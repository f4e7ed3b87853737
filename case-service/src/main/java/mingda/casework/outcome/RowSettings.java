package mingda.casework.outcome;

/**
 * The rows of table three on which practice differs.
 *
 * @param notGovernmentInfo the setting {@code notGovRow}
 * @param inquiry the setting {@code inquiryRow}
 * @param archived the setting {@code archivedRow}
 */
public record RowSettings(int notGovernmentInfo, int inquiry, int archived) {
    /** 23, 23 and 13. */
    public static final RowSettings DEFAULTS = new RowSettings(23, 23, 13);
}
