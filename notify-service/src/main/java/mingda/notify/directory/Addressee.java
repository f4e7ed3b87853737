package mingda.notify.directory;

import mingda.eventing.problem.Language;

/**
 * How a member of the staff is reached. Personal data: never to be logged.
 *
 * @param username the name in the token
 * @param name how to address the reader
 * @param email the address, or an empty text
 * @param phone the number for text messages, or an empty text
 * @param language what the reader reads
 */
public record Addressee(String username, String name, String email, String phone, Language language) {

    /** The same reader, who reads that language. */
    public Addressee in(Language other) {
        return new Addressee(username, name, email, phone, other);
    }

    /** Says nothing about the person, so that a log can't either. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
