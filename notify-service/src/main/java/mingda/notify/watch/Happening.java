package mingda.notify.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mingda.notify.alert.AlertDraft;
import mingda.notify.tier.Matter;

/**
 * Something that is told once, from a day on.
 *
 * @param occasion which one
 * @param version 0 for what is withdrawn when it is settled, or {@link AlertDraft#NO_DEADLINE} for what stays
 * @param matter what it is
 * @param on the day
 */
record Happening(String occasion, long version, Matter matter, LocalDate on) {

    /** What is to be told of a case, open or closed; a reply that came back has to reach its reader all the same. */
    static List<Happening> of(WatchedCase watched) {
        List<ServiceTask> tasks = watched.tasks;
        if (tasks != null) {
            return tasks.stream()
                    .map(task -> new Happening(task.occasion(), 0, task.matter(), task.on()))
                    .toList();
        }
        // Events of before casework named the tasks: the steps told to the applicant say when a letter came back.
        return IntStream.range(0, watched.returned.size())
                .mapToObj(i -> new Happening(
                        "RETURNED:" + watched.returned.get(i) + "#" + (i + 1),
                        AlertDraft.NO_DEADLINE,
                        Matter.RETURNED_MAIL,
                        watched.returned.get(i)))
                .toList();
    }
}
