package mingda.casework.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.Settings;
import mingda.casework.settings.AgencySettings;
import mingda.casework.sql.Db;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/** Says which dates a change would move, without changing anything. Needs a running transaction. */
@ApplicationScoped
public class Moves {

    private static final String OPEN = "select id from case_file where not closed";

    private final Db db;
    private final CaseFiles cases;
    private final Timelines timelines;
    private final AgencySettings settings;
    private final CalendarVersions calendars;

    Moves(Db db, CaseFiles cases, Timelines timelines, AgencySettings settings, CalendarVersions calendars) {
        this.db = db;
        this.cases = cases;
        this.timelines = timelines;
        this.settings = settings;
        this.calendars = calendars;
    }

    /** What another calendar would move, in all open cases. */
    public List<Move> under(WorkCalendar calendar) {
        List<Move> moves = new ArrayList<>();
        for (UUID id : db.list(OPEN, row -> row.id("id"))) {
            CaseFile file = cases.get(id);
            compare(file, calendar, settings.of(file.agencyCode()).settings(), moves);
        }
        return moves;
    }

    /** What other settings would move, in the open cases of the agency. */
    public List<Move> under(String agencyCode, Settings changed) {
        List<Move> moves = new ArrayList<>();
        for (UUID id : db.list(OPEN + " and agency_code = ?", row -> row.id("id"), agencyCode)) {
            compare(cases.get(id), calendars.current(), changed, moves);
        }
        return moves;
    }

    private void compare(CaseFile file, WorkCalendar calendar, Settings changed, List<Move> moves) {
        LocalDate before = file.projection().replyDueOn();
        LocalDate after = timelines
                .ofCase(cases.acts(file.id()), file.channel(), calendar, changed, 0)
                .replyDueOn();
        if (!Objects.equals(before, after)) {
            moves.add(new Move(file.id(), file.applicationNo(), file.agencyCode(), before, after));
        }
    }
}
