package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for letters to reach their readers (送达), for whoever warns of it: a letter is signed and did not go out,
 * one to be collected was not, one came back. Pure.
 */
public final class ServiceTasks {

    /** A signed letter goes out at the latest on the next working day; the law dates only the answer itself. */
    private static final int SEND_WITHIN = 1;

    /** What is not collected two working days before the due date is posted (rulebook 15, E18). */
    private static final int POST_INSTEAD = 2;

    private static final Set<String> COLLECTED = Set.of("PICK_UP", "READ_ON_SITE");
    private static final Set<CaseState> OVER = Set.of(CaseState.WITHDRAWN, CaseState.SPLIT);

    /** The letters that are issued and not answered with, by document. */
    private final Map<String, Entry> signed = new LinkedHashMap<>();
    /** The returns after which nothing was sent again, by what came back. */
    private final Map<String, Entry> back = new LinkedHashMap<>();

    private final List<String> replies = new ArrayList<>();

    private ServiceTasks() {}

    /** What is to be done. */
    public enum Kind {
        /** 已签发未送出. */
        SIGNED_NOT_SENT,
        /** 逾期未领取. */
        NOT_COLLECTED,
        /** 邮件退回. */
        RETURNED_MAIL
    }

    /**
     * Something to do.
     *
     * @param kind what
     * @param since the day on which it came about: signed, or brought back
     * @param on the day from which it has to be warned of
     * @param of id of the act: ISSUED, or what came back; of a document without an act, its id
     */
    public record Task(Kind kind, LocalDate since, LocalDate on, String of) {}

    /** Whether the applicant collects the answer or reads it on the spot. */
    public static boolean isCollected(CaseFile file) {
        String delivery = file.delivery();
        return delivery != null && COLLECTED.contains(delivery);
    }

    /** The day from which what was not collected is posted instead. */
    public static LocalDate postInsteadFrom(WorkCalendar calendar, LocalDate dueOn) {
        return calendar.workdayBefore(dueOn, POST_INSTEAD);
    }

    /** What is to be done in a case, oldest first. */
    public static List<Task> of(CaseFile file, List<Entry> entries, WorkCalendar calendar) {
        if (OVER.contains(file.state())) {
            return List.of();
        }
        ServiceTasks tasks = new ServiceTasks();
        Set<String> voided = Steps.voided(entries);
        entries.stream()
                .filter(entry -> !voided.contains(entry.id().toString()))
                .forEach(tasks::read);
        List<Task> all = new ArrayList<>();
        if (file.state() == CaseState.ISSUED) {
            @Nullable LocalDate dueOn = file.projection().alertDueOn();
            tasks.signed.values().forEach(issued -> all.add(unsent(issued, isCollected(file), dueOn, calendar)));
        }
        tasks.back.forEach((of, returned) -> all.add(new Task(Kind.RETURNED_MAIL, day(returned), day(returned), of)));
        return all;
    }

    /** As the API and the events show them: {@code [{kind, since, on, of}]}. */
    public static ArrayNode toJson(List<Task> tasks) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        tasks.forEach(task -> list.addObject()
                .put("kind", task.kind().name())
                .put("since", task.since().toString())
                .put("on", task.on().toString())
                .put("of", task.of()));
        return list;
    }

    private static Task unsent(Entry issued, boolean collected, @Nullable LocalDate dueOn, WorkCalendar calendar) {
        LocalDate since = day(issued);
        String of = issued.id().toString();
        if (collected && dueOn != null) {
            LocalDate from = postInsteadFrom(calendar, dueOn);
            return new Task(Kind.NOT_COLLECTED, since, from.isBefore(since) ? since : from, of);
        }
        return new Task(Kind.SIGNED_NOT_SENT, since, calendar.workdayAfter(since, SEND_WITHIN), of);
    }

    private void read(Entry entry) {
        JsonNode detail = entry.detail();
        String of = detail.path("of").asText();
        switch (entry.type()) {
            case "ISSUED" ->
                signed.put(detail.path("document").asText(entry.id().toString()), entry);
            case "RECALLED" ->
                signed.values().removeIf(issued -> issued.id().toString().equals(of));
            case "REPLIED" -> replied(entry);
            case "CORRECTED", "FEE_PAID" -> signed.clear();
            case "REOPENED" -> {
                signed.clear();
                repliesAreWithTheirReader();
            }
            case "RETURNED", "DOCUMENT_CAME_BACK" -> back.put(key(detail), entry);
            case "SERVED" -> {
                if (of.isEmpty()) {
                    repliesAreWithTheirReader();
                }
                back.remove(of);
            }
            case "DOCUMENT_SENT", "DOCUMENT_SERVED" -> back.remove(key(detail));
            case "CONSULTATION_CLOSED" ->
                back.remove(detail.path("consultation").asText());
            default -> {
                // The others say nothing of a letter.
            }
        }
    }

    /** A reply that names its letter leaves the others where they are; one that names none is of all that are signed. */
    private void replied(Entry entry) {
        JsonNode detail = entry.detail();
        if (detail.hasNonNull("document")) {
            signed.remove(detail.path("document").asText());
        } else {
            signed.clear();
        }
        repliesAreWithTheirReader();
        replies.add(entry.id().toString());
    }

    private void repliesAreWithTheirReader() {
        replies.forEach(back::remove);
    }

    private static String key(JsonNode detail) {
        return detail.hasNonNull("of")
                ? detail.path("of").asText()
                : detail.path("document").asText();
    }

    private static LocalDate day(Entry entry) {
        LocalDate legal = entry.on();
        if (legal != null) {
            return legal;
        }
        JsonNode stated = entry.detail().path("on");
        return stated.isTextual()
                ? LocalDate.parse(stated.asText())
                : entry.recordedAt().atZone(mingda.eventing.time.Zones.SHANGHAI).toLocalDate();
    }
}
