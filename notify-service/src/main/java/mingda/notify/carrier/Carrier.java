package mingda.notify.carrier;

import mingda.eventing.gateway.Answer;
import mingda.notify.alert.AlertView;
import mingda.notify.delivery.Pace;
import mingda.notify.delivery.Route;
import mingda.notify.directory.Addressee;

/** Brings alerts to their readers by one channel. */
public interface Carrier extends Route {

    /** How patiently it is tried. */
    Pace pace();

    /** Whether only what breaks quiet hours may go out now. */
    default boolean quiet() {
        return false;
    }

    /** Whether the channel can reach that reader. Runs in a transaction in background scope. */
    boolean reaches(Addressee to);

    /**
     * Hands it over and waits for the answer, at most as long as the pace says. Runs without a transaction.
     *
     * @param alert what is told, in the reader's language
     * @param possibleRepeat whether the reader may have got it before
     */
    Answer carry(AlertView alert, Addressee to, boolean possibleRepeat);
}
