package mingda.casework.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.Remedy;
import mingda.casework.statistics.DaysUsed;
import mingda.casework.statistics.History;
import mingda.casework.statistics.HistoryReader;
import mingda.casework.statistics.ReportAct;
import mingda.casework.statistics.Standing;
import mingda.casework.statistics.Turn;
import org.jspecify.annotations.Nullable;

/** Makes one line of the register of a case's acts and timeline. */
final class LineWriter {

    private static final String OVERTAKES = "overtakes";

    private final Register.Found found;
    private final Timeline timeline;
    private final Settings settings;
    private final WorkCalendar calendar;
    private final Map<String, Register.Signed> signed;
    private final @Nullable LocalDate unextendedDueOn;
    private final LocalDate today;
    private final List<Entry> standing;
    private final History history;

    LineWriter(
            Register.Found found,
            List<Entry> entries,
            Timeline timeline,
            @Nullable LocalDate unextendedDueOn,
            Settings settings,
            WorkCalendar calendar,
            Map<String, Register.Signed> signed,
            LocalDate today) {
        this.found = found;
        this.timeline = timeline;
        this.unextendedDueOn = unextendedDueOn;
        this.settings = settings;
        this.calendar = calendar;
        this.signed = signed;
        this.today = today;
        List<Entry> acts = entries.stream().filter(Entry::isAct).toList();
        List<Entry> notVoided = Standing.of(
                acts,
                entry -> entry.id().toString(),
                entry -> entry.type().equals("VOIDED")
                        ? entry.detail().path("act").asText()
                        : null);
        Set<String> overtaken = new HashSet<>();
        notVoided.forEach(entry -> entry.detail().path(OVERTAKES).forEach(id -> overtaken.add(id.asText())));
        this.standing = notVoided.stream()
                .filter(entry -> !overtaken.contains(entry.id().toString()))
                .sorted(Comparator.comparing(LineWriter::on))
                .toList();
        CaseFile file = found.file();
        this.history = HistoryReader.of(
                file.id().toString(),
                file.applicationNo(),
                file.agencyCode(),
                found.applicant(),
                timeline.receivedOn() == null ? file.submittedOn() : timeline.receivedOn(),
                acts.stream().map(this::reported).toList(),
                settings.rows());
    }

    RegisterLine write() {
        CaseFile file = found.file();
        Turn last = history.turns().isEmpty() ? null : history.turns().getLast();
        Turn closing = last != null && last.kind() == Turn.Kind.CLOSED ? last : null;
        List<Outcome> outcomes = outcomes();
        DaysUsed days = DaysUsed.of(
                timeline,
                standing.stream()
                        .map(entry -> new DaysUsed.DatedAct(ActType.valueOf(entry.type()), on(entry)))
                        .toList(),
                history.turns(),
                today,
                calendar);
        return new RegisterLine(
                file.id().toString(),
                file.applicationNo(),
                file.externalNo(),
                file.agencyCode(),
                file.channel().name(),
                found.applicant().name(),
                found.applicantName(),
                found.title(),
                file.assignee(),
                file.state().name(),
                file.submittedOn(),
                timeline.receivedOn(),
                timeline.replyDueOn(),
                unextendedDueOn,
                timeline.timeliness() == null ? null : timeline.timeliness().name(),
                first(ActType.CORRECTION_REQUESTED),
                first(ActType.CORRECTED),
                first(ActType.CONSULTED),
                last(ActType.OPINION_RECEIVED, ActType.CONSULTATION_CLOSED),
                last(ActType.EXTENDED),
                extendedBy(),
                first(ActType.FEE_NOTIFIED),
                last(ActType.FEE_PAID),
                issued().map(LineWriter::on).orElse(null),
                reply().map(LineWriter::on).orElse(null),
                servedOn(),
                closing == null ? null : closing.on(),
                number(),
                outcomes.stream().map(Enum::name).toList(),
                closing == null ? null : Integer.valueOf(closing.row()),
                remedies(outcomes),
                challenges(),
                days.agency(),
                days.applicant(),
                days.thirdParties(),
                standing.stream()
                        .map(entry -> new RegisterLine.Done(entry.type(), on(entry)))
                        .toList());
    }

    private List<Outcome> outcomes() {
        return reply().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.detail().path("outcome").asText("").split(",", -1)))
                .flatMap(key -> Outcome.of(key.strip()).stream())
                .toList();
    }

    private List<String> remedies(List<Outcome> outcomes) {
        Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
        outcomes.forEach(outcome -> remedies.addAll(outcome.remedies(settings.remedyForUnsuable())));
        return remedies.stream().map(Enum::name).toList();
    }

    private List<RegisterLine.Challenged> challenges() {
        return history.challenges().stream()
                .map(each -> new RegisterLine.Challenged(
                        each.kind().name(),
                        each.filedOn(),
                        each.decidedOn(),
                        each.result() == null ? null : each.result().name()))
                .toList();
    }

    /** The last reply that was final; a letter that came back and was served again answered on its first posting. */
    private Optional<Entry> reply() {
        return standing.stream()
                .filter(entry -> entry.type().equals(ActType.REPLIED.name())
                        && entry.detail().path("final").asBoolean(true)
                        && !isAgain(entry))
                .reduce((first, second) -> second);
    }

    private @Nullable LocalDate servedOn() {
        Set<String> reply = new HashSet<>();
        reply().ifPresent(each -> reply.add(each.id().toString()));
        standing.stream()
                .filter(LineWriter::isAgain)
                .forEach(each -> reply.add(each.id().toString()));
        return standing.stream()
                .filter(entry -> entry.type().equals(ActType.SERVED.name()))
                .filter(entry -> !entry.detail().has("of")
                        || reply.contains(entry.detail().path("of").asText()))
                .map(LineWriter::on)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static boolean isAgain(Entry entry) {
        return entry.detail().path("again").asBoolean();
    }

    private @Nullable String number() {
        return issued().map(entry -> entry.detail().path("number").asText()).orElse(null);
    }

    /** The last letter that was issued and not recalled. */
    private Optional<Entry> issued() {
        Set<String> recalled = new HashSet<>();
        standing.stream()
                .filter(entry -> entry.type().equals(ActType.RECALLED.name()))
                .forEach(entry -> recalled.add(entry.detail().path("of").asText()));
        return standing.stream()
                .filter(entry -> entry.type().equals(ActType.ISSUED.name()))
                .filter(entry -> !recalled.contains(entry.id().toString()))
                .reduce((first, second) -> second);
    }

    private int extendedBy() {
        return standing.stream()
                .filter(entry -> entry.type().equals(ActType.EXTENDED.name()))
                .mapToInt(entry -> entry.detail().path("workingDays").asInt())
                .sum();
    }

    private @Nullable LocalDate first(ActType type) {
        return standing.stream()
                .filter(entry -> entry.type().equals(type.name()))
                .map(LineWriter::on)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate last(ActType... types) {
        List<String> names = Arrays.stream(types).map(Enum::name).toList();
        return standing.stream()
                .filter(entry -> names.contains(entry.type()))
                .map(LineWriter::on)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private ReportAct reported(Entry entry) {
        var detail = entry.detail();
        List<String> names = new ArrayList<>();
        detail.path(detail.has("children") ? "children" : OVERTAKES).forEach(name -> names.add(name.asText()));
        Register.Signed letter = signed.get(detail.path("document").asText());
        String refersTo = detail.path("act").textValue();
        return new ReportAct(
                entry.id().toString(),
                ActType.valueOf(entry.type()),
                on(entry),
                refersTo == null ? detail.path("of").textValue() : refersTo,
                detail.path("outcome").textValue(),
                detail.path("final").asBoolean(true),
                letter != null && entry.type().equals(ActType.ISSUED.name()) ? letter.row() : null,
                detail.path("agencyFault").asBoolean(),
                detail.path("afterReconsideration").asBoolean(),
                detail.path("result").textValue(),
                names);
    }

    private static LocalDate on(Entry entry) {
        if (entry.on() == null) {
            throw new IllegalStateException("an act has a legal date");
        }
        return entry.on();
    }
}
