package mingda.casework.worktime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mingda.casework.directory.DirectoryEvents;

/** Publishes the calendar years that ship with the service as version 1. */
@ApplicationScoped
public class FirstCalendar {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2060;

    private final CalendarVersions versions;
    private final DirectoryEvents events;
    private final ObjectMapper json;

    FirstCalendar(CalendarVersions versions, DirectoryEvents events, ObjectMapper json) {
        this.versions = versions;
        this.events = events;
        this.json = json;
    }

    /** Publishes them when no version is there yet. Needs a running transaction. */
    public void load() {
        if (versions.newest().isPresent()) {
            return;
        }
        ArrayNode years = json.createArrayNode();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            try (InputStream stream = FirstCalendar.class.getResourceAsStream("/calendar/" + year + ".json")) {
                if (stream != null) {
                    years.add(json.readTree(stream));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        CalendarVersion first = versions.publish(years, List.of(), "随系统提供的历年放假通知", "system");
        events.calendar(first.version(), first.coveredUntil(), first.publishedAt(), first.years());
    }
}
