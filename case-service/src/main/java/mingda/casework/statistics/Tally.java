package mingda.casework.statistics;

/** What counts something in each application and each challenge. */
public interface Tally {

    /** An application, with the case that it is shown by. */
    void application(History history, Counted counted);

    /** A reconsideration or suit about a case. */
    void challenge(History history, Challenge challenge);
}
