package mingda.intake.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that can be followed here: submitted on the portal, or registered by an officer and told by casework.
 *
 * @param applicationNo its number
 * @param agencyCode the agency asked
 * @param channel ONLINE, or the channel that the officer registered
 * @param submittedAt when it was submitted (legal clock); null where only a day is known
 * @param receivedOn the day of receipt as far as known here
 * @param codeHash hash of the query code, or null where it can't be followed
 * @param newCodeHash hash of the code that replaces a lost one, until its first use
 * @param pending what the applicant handed in that casework has not answered yet, or null
 * @param person what is known of the applicant
 */
public record Application(
        String applicationNo,
        String agencyCode,
        String channel,
        @Nullable Instant submittedAt,
        @Nullable LocalDate receivedOn,
        @Nullable String codeHash,
        @Nullable String newCodeHash,
        @Nullable Pending pending,
        Person person) {

    /**
     * A paper on its way to casework.
     *
     * @param paper its id, under which casework tells what became of it
     */
    public record Pending(Kind kind, UUID paper) {

        /** What the paper is. */
        public enum Kind {
            CORRECTION,
            WITHDRAWAL
        }
    }

    /**
     * What is needed of the applicant: personal data, kept encrypted.
     *
     * @param title what the application is about, for its own applicant's eyes
     * @param name the applicant's name
     * @param email e-mail address on file, or null
     * @param phone telephone on file, or null
     * @param idLastSix the last six characters of the identity number, or null where no number was given
     */
    public record Person(
            String title,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String idLastSix) {

        /** Never the person: it must not reach a log. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
