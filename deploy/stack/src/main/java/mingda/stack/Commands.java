package mingda.stack;

/** Runs a command's work and turns a {@link StackException} into its sentence and exit code 1. */
final class Commands {

    private Commands() {}

    static void run(Runnable work) {
        try {
            work.run();
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
