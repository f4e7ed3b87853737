package mingda.casework.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.Channel;
import mingda.casework.clock.FoldResult;
import mingda.casework.clock.Refused;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;

/** Folds the acts of cases with the pure clock. */
@ApplicationScoped
public class Timelines {

    private static final Pattern OF_ACT = Pattern.compile("/acts/(\\d{1,9})(.*)");

    private final Clock legal;

    Timelines(@Legal Clock legal) {
        this.legal = legal;
    }

    /** The legal today, in Shanghai. */
    public LocalDate today() {
        return LocalDate.now(legal);
    }

    /**
     * The timeline of a case, which need not have been received yet.
     *
     * @param recorded how many of the acts are recorded already: what is wrong with the others is named by the pointers of
     *     the act alone, such as {@code /workingDays}
     * @throws ProblemException 422 when the acts can't be folded
     */
    public Timeline ofCase(List<Act> acts, Channel channel, WorkCalendar calendar, Settings settings, int recorded) {
        FoldResult result = mingda.casework.clock.Clock.foldArrived(acts, channel, calendar, settings, today());
        return orRefuse(result, pointer -> {
            Matcher matcher = OF_ACT.matcher(pointer);
            boolean isNew = matcher.matches() && Integer.parseInt(matcher.group(1)) >= recorded;
            return isNew ? matcher.group(2) : pointer;
        });
    }

    /**
     * The timeline of acts that somebody only asks about.
     *
     * @throws ProblemException 422 when the acts can't be folded
     */
    public Timeline preview(List<Act> acts, Channel channel, WorkCalendar calendar, Settings settings, LocalDate asOf) {
        return orRefuse(mingda.casework.clock.Clock.fold(acts, channel, calendar, settings, asOf), pointer -> pointer);
    }

    private static Timeline orRefuse(FoldResult result, UnaryOperator<String> pointers) {
        return switch (result) {
            case Timeline timeline -> timeline;
            case Refused refused -> {
                Wrong wrong = new Wrong();
                for (Refused.Reason reason : refused.reasons()) {
                    wrong.add(
                            pointers.apply(reason.pointer()),
                            reason.code().name(),
                            reason.message().zh(),
                            reason.message().en());
                }
                throw wrong.problem();
            }
        };
    }
}
