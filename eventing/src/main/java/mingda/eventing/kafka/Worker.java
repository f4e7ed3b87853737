package mingda.eventing.kafka;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A thread that does one kind of work until it is stopped, and waits longer after each failure in a row. */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long FIRST_WAIT = 200;
    private static final long LONGEST_WAIT = 10_000;

    /** One round of the work. */
    @FunctionalInterface
    public interface Round {

        /** Does what there is to do, or waits a while for something to do. */
        void run() throws Exception;
    }

    private final Thread thread;
    private final Runnable wake;
    private volatile boolean stopping;

    private Worker(String name, Round round, Runnable wake, Runnable end) {
        this.wake = wake;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> loop(round, end));
    }

    /**
     * Starts the thread.
     *
     * @param wake ends a wait of the round when the worker is stopped
     * @param end runs last, in the thread
     */
    public static Worker start(String name, Round round, Runnable wake, Runnable end) {
        Worker worker = new Worker(name, round, wake, end);
        worker.thread.start();
        return worker;
    }

    /** Whether it has been told to stop. */
    public boolean stopping() {
        return stopping;
    }

    private void loop(Round round, Runnable end) {
        long wait = FIRST_WAIT;
        while (!stopping) {
            try {
                round.run();
                wait = FIRST_WAIT;
            } catch (InterruptedException e) {
                stopping = true;
            } catch (Exception e) {
                if (!stopping) {
                    // The text of a failure may hold values, so only its kind is logged.
                    LOG.warnf("%s: %s; again in %d ms", thread.getName(), kind(e), wait);
                    pause(wait);
                    wait = Math.min(wait * 2, LONGEST_WAIT);
                }
            }
        }
        end.run();
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure.getCause();
        String name = failure.getClass().getSimpleName();
        return cause == null ? name : name + " from " + cause.getClass().getSimpleName();
    }

    /** Tells it to stop and waits until it has, for up to ten seconds. */
    @Override
    public void close() {
        stopping = true;
        wake.run();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
