package mingda.intake.message;

import mingda.eventing.gateway.Answer;

/** Hands messages of one channel over. */
interface Carrier {

    /** Its channel. */
    Channel channel();

    /** Whether there is such a channel at all. */
    boolean open();

    /** Whether its messages wait now, because nobody is to be woken. */
    boolean quiet();

    /** How often its provider must refuse a message before that counts as for good. */
    int refusals();

    /** Hands a message over and waits for the answer, at most as long as the setting says. */
    Answer send(Queued message);
}
