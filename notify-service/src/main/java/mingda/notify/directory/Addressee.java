package mingda.notify.directory;

import mingda.eventing.problem.Language;

/**
 * Where mail for a member of the staff goes. Personal data: never to be logged.
 *
 * @param name how to address the reader
 * @param email the address
 * @param language what the reader reads
 */
public record Addressee(String name, String email, Language language) {

    /** Says nothing about the person, so that a log can't either. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
