package mingda.casework.statistics;

/**
 * Tables three and four of one year, and table three of the year before, whose row 25 this year's row 2 has to be.
 *
 * @param year the year of the report, 1 January to 31 December
 * @param three table three
 * @param before table three of the year before
 * @param four table four
 */
public record Tables(int year, TableThree three, TableThree before, TableFour four) implements Tally {

    /** Empty tables of that year. */
    public static Tables of(int year) {
        return new Tables(year, new TableThree(year), new TableThree(year - 1), new TableFour(year));
    }

    @Override
    public void application(History history, Counted counted) {
        three.add(history.applicant(), counted);
        before.add(history.applicant(), counted);
    }

    @Override
    public void challenge(History history, Challenge challenge) {
        four.add(challenge);
    }

    /** Whether all identities hold, the carry-over from the year before among them (rulebook 6.1, rules a to d). */
    public boolean isBalanced() {
        return three.isBalanced()
                && four.imbalances().isEmpty()
                && three.row(TableThree.CARRIED_IN).equals(before.row(TableThree.CARRIED_OUT));
    }
}
