package mingda.intake.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.application.Application;
import mingda.intake.message.Channel;
import mingda.intake.message.MessageEnded.End;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.reading.Wrong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an applicant sees of the notices, and chooses. Every method needs a transaction in the application's scope. */
@ApplicationScoped
public class NoticeView {

    private final Notices notices;
    private final Choices choices;
    private final Ledger ledger;
    private final NoticeTexts texts;

    NoticeView(Notices notices, Choices choices, Ledger ledger, NoticeTexts texts) {
        this.notices = notices;
        this.choices = choices;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** How the applicant is told, and of what was told. */
    @Schema(name = "Notices")
    public record Seen(
            @Schema(description = "How the applicant is told now")
            NoticeBy by,

            @Schema(description = "Whether that was chosen; else it is the default")
            boolean chosen,

            @Schema(description = "What can be chosen") List<NoticeBy> choices,

            @Schema(description = "Where mail goes, most of it hidden", examples = "a***@example.com") @Nullable
            String email,

            @Schema(
                    description = "Where text messages go, its middle hidden; null where none can be sent",
                    examples = "138****1234")
            @Nullable
            String mobile,

            @Schema(description = "What was told by which channel, oldest first")
            List<Sent> told) {}

    /** One notice by one channel. */
    @Schema(name = "Notice")
    public record Sent(
            NoticeKind kind,

            @Schema(description = "What it is called, in the reader's language")
            String title,

            @Schema(description = "Legal day of what it tells of")
            LocalDate on,

            Channel channel,

            @Schema(description = "WAITING, SENT, REFUSED (no such mailbox or number) or GIVEN_UP")
            Result result,

            @Schema(description = "When that came about; null while it waits") @Nullable
            Instant at) {}

    /** How a notice stands. */
    public enum Result {
        WAITING,
        SENT,
        REFUSED,
        GIVEN_UP
    }

    /** What the applicant sees. */
    public Seen of(Application application, Language language) {
        Contacts contacts = notices.contacts(application);
        List<Sent> sent = new ArrayList<>();
        for (Ledger.Told told : ledger.of(application.applicationNo())) {
            for (Ledger.Sending sending : told.sendings()) {
                sent.add(new Sent(
                        told.happening().kind(),
                        texts.title(told.happening().kind(), language),
                        told.happening().on(),
                        sending.channel(),
                        result(sending.end()),
                        sending.at()));
            }
        }
        return new Seen(
                notices.how(application),
                choices.chosen(application.applicationNo()).isPresent(),
                contacts.choices(),
                contacts.maskedEmail(),
                contacts.maskedMobile(),
                sent);
    }

    /**
     * Takes down how the applicant wants to be told from now on.
     *
     * @throws ProblemException 422 where there is no such contact on file
     */
    public void choose(Application application, NoticeBy by) {
        if (!notices.contacts(application).choices().contains(by)) {
            throw new ProblemException(IntakeProblem.INVALID_FACTS, List.of(missing(by)));
        }
        choices.choose(application.applicationNo(), by);
    }

    private static FieldError missing(NoticeBy by) {
        return (by == NoticeBy.EMAIL ? Wrong.NO_EMAIL_ON_FILE : Wrong.NO_MOBILE_ON_FILE).at("/by");
    }

    private static Result result(@Nullable End end) {
        return switch (end) {
            case null -> Result.WAITING;
            case SENT -> Result.SENT;
            case REFUSED -> Result.REFUSED;
            case GIVEN_UP -> Result.GIVEN_UP;
        };
    }
}
