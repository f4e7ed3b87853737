package mingda.casework.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.DayReason;
import mingda.casework.clock.LedgerEntry;
import mingda.casework.clock.Timeline;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.ledger.LedgerSheet.ActLine;
import mingda.casework.ledger.LedgerSheet.ClockDays;
import mingda.casework.ledger.LedgerSheet.Day;
import mingda.casework.ledger.LedgerSheet.Fact;
import mingda.casework.ledger.LedgerSheet.Headings;
import mingda.casework.procedure.Procedure;
import mingda.casework.timeline.TimelineJson;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersion;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** Words the ledger of a case. Needs a running transaction. */
@ApplicationScoped
class LedgerSheets {

    private static final Set<ClockKind> CALENDAR_PERIODS = Set.of(ClockKind.RECONSIDERATION, ClockKind.LITIGATION);
    private static final int HASH_SHOWN = 16;

    private final CaseFiles cases;
    private final Agencies agencies;
    private final CalendarVersions calendars;
    private final Timelines timelines;
    private final Procedure procedure = Procedure.standard();

    LedgerSheets(CaseFiles cases, Agencies agencies, CalendarVersions calendars, Timelines timelines) {
        this.cases = cases;
        this.agencies = agencies;
        this.calendars = calendars;
        this.timelines = timelines;
    }

    /** The sheet of the case in the reader's language. */
    LedgerSheet of(CaseFile file, Timeline timeline, Language language) {
        boolean english = language == Language.EN;
        List<Entry> acts =
                cases.entries(file.id()).stream().filter(Entry::isAct).toList();
        List<ClockDays> clocks = new ArrayList<>();
        List<LedgerEntry> days = new ArrayList<>();
        for (ClockView clock : timeline.clocks()) {
            days.addAll(clock.ledger());
            clocks.add(clock(clock, acts, english));
        }
        CalendarVersion calendar =
                calendars.find(Integer.parseInt(timeline.calendarVersion())).orElseThrow();
        return new LedgerSheet(
                language.tag(),
                english ? "Ledger of the time limits" : "期限计算明细表",
                facts(file, timeline, calendar, english),
                TimelineJson.text(timeline.explanation(), language),
                clocks,
                acts.stream().map(act -> line(act, english)).toList(),
                notices(calendar, days, english),
                Headings.of(english),
                (english ? "Chain head of the case file " : "案卷链首校验值 ") + file.head());
    }

    private List<Fact> facts(CaseFile file, Timeline timeline, CalendarVersion calendar, boolean english) {
        Agency agency = agencies.get(file.agencyCode());
        String name = english && agency.nameEn() != null ? agency.nameEn() : agency.name();
        LocalDate published = LocalDate.ofInstant(calendar.publishedAt(), Zones.SHANGHAI);
        return List.of(
                new Fact(english ? "Agency" : "行政机关", Objects.requireNonNull(name)),
                new Fact(english ? "Application" : "申请编号", file.applicationNo()),
                new Fact(english ? "Received on" : "收到申请之日", day(timeline.receivedOn(), english)),
                new Fact(english ? "Reply due on" : "答复期限届满日", due(timeline, english)),
                new Fact(
                        english ? "Work calendar" : "工作日历",
                        english
                                ? "version " + calendar.version() + ", published " + published + ", covered until "
                                        + calendar.coveredUntil()
                                : "第" + calendar.version() + "版，" + published + "发布，覆盖至" + calendar.coveredUntil()),
                new Fact(english ? "Drawn up on" : "制表日期", day(timelines.today(), english)));
    }

    private static String due(Timeline timeline, boolean english) {
        String due = day(timeline.replyDueOn(), english);
        String risk = timeline.riskDueOn() == null
                ? ""
                : (english ? "; on the stricter reading " : "；从严计算为") + day(timeline.riskDueOn(), english);
        String provisional = timeline.provisional() ? (english ? " (provisional)" : "（暂定）") : "";
        return due + provisional + risk;
    }

    private static String day(@Nullable LocalDate date, boolean english) {
        return date == null ? "—" : SheetWords.day(date, english);
    }

    private ClockDays clock(ClockView clock, List<Entry> acts, boolean english) {
        String of = acts.stream()
                .filter(act -> act.id().toString().equals(clock.of()))
                .map(act -> english ? " (" + label(act, true) + ")" : "（" + label(act, false) + "）")
                .findFirst()
                .orElse("");
        String title = SheetWords.clock(clock.kind(), english)
                + of
                + (english ? ": " : "：")
                + SheetWords.state(clock.state(), english);
        String span = day(clock.startedOn(), english) + " — " + day(clock.dueOn(), english);
        List<Day> days =
                clock.ledger().stream().map(entry -> day(entry, acts, english)).toList();
        return new ClockDays(title, span, CALENDAR_PERIODS.contains(clock.kind()) ? Spans.joined(days) : days);
    }

    private Day day(LedgerEntry entry, List<Entry> acts, boolean english) {
        return new Day(
                SheetWords.day(entry.date(), english),
                entry.day() == null ? "—" : Integer.toString(entry.day()),
                entry.counted(),
                SheetWords.reason(entry.reason(), english),
                entry.basis().in(english),
                acts(entry, acts, english));
    }

    /** The acts of the day; on a day of a consultation also the letter that it rests on. */
    private String acts(LedgerEntry entry, List<Entry> acts, boolean english) {
        Set<Entry> shown = new LinkedHashSet<>();
        if (entry.reason() == DayReason.CONSULTATION) {
            acts.stream()
                    .filter(act -> act.type().equals(ActType.CONSULTED.name()) && isBefore(act, entry.date()))
                    .forEach(shown::add);
        }
        acts.stream().filter(act -> entry.date().equals(act.on())).forEach(shown::add);
        return shown.stream().map(act -> label(act, english)).collect(Collectors.joining(english ? "; " : "；"));
    }

    private static boolean isBefore(Entry act, LocalDate date) {
        return act.on() != null && act.on().isBefore(date);
    }

    private String label(Entry act, boolean english) {
        String label = procedure.step(ActType.valueOf(act.type())).label().in(english);
        return english ? label + " (no. " + act.seq() + ")" : label + "〔" + act.seq() + "〕";
    }

    private ActLine line(Entry act, boolean english) {
        return new ActLine(
                Integer.toString(act.seq()),
                day(act.on(), english),
                procedure.step(ActType.valueOf(act.type())).label().in(english),
                act.recordedAt()
                                .atZone(Zones.SHANGHAI)
                                .toLocalDateTime()
                                .withNano(0)
                                .toString()
                                .replace('T', ' ') + " " + act.recordedBy(),
                act.hash().substring(0, HASH_SHOWN));
    }

    /** Of the calendar's notices those of the years that the days lie in. */
    private static List<String> notices(CalendarVersion calendar, List<LedgerEntry> days, boolean english) {
        Set<Integer> years = days.stream().map(entry -> entry.date().getYear()).collect(Collectors.toSet());
        List<String> notices = new ArrayList<>();
        for (JsonNode year : calendar.years()) {
            if (years.contains(year.path("year").asInt())) {
                year.path("notices").forEach(notice -> notices.add(notice(notice, english)));
            }
        }
        return notices.stream().distinct().toList();
    }

    private static String notice(JsonNode notice, boolean english) {
        String title = notice.path("title").asText("");
        String number = notice.path("number").asText("");
        String issued = notice.path("issued").asText("");
        return "《" + title + "》" + (number.isEmpty() ? "" : (english ? " " : "") + number)
                + (issued.isEmpty() ? "" : (english ? ", issued " + issued : "，" + issued + "发布"));
    }
}
