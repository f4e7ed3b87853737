package mingda.eventing.scope;

import java.util.function.Supplier;

/** Runs work in one transaction under a {@link Scope}. The only way to open a transaction in the suite. */
public interface Scopes {

    /**
     * Runs the work in a new transaction whose scope is set before the first statement; commits when it returns, rolls
     * back when it throws.
     *
     * @throws IllegalStateException when a transaction is already running
     */
    <T> T call(Scope scope, Supplier<T> work);

    /** As {@link #call} for work without a result. */
    default void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
