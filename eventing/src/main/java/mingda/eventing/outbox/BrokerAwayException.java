package mingda.eventing.outbox;

/** The broker can't be reached: nothing is wrong with the events, they wait. */
class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
