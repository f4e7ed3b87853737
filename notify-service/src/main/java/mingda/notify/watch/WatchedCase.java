package mingda.notify.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import mingda.notify.tier.Tier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A case as its newest events show it. */
@Entity
@Table(name = "watched_case")
class WatchedCase {

    @Id
    @Column(name = "application_no")
    String applicationNo;

    @Column(name = "case_id")
    @Nullable
    String caseId;

    @Column(name = "agency_code")
    @Nullable
    String agencyCode;

    @Column(name = "assignee")
    @Nullable
    String assignee;

    @Column(name = "registered")
    boolean registered;

    /** The newest version of the timeline that was applied; 0 before the first. */
    @Column(name = "version")
    long version;

    @Column(name = "deadline_version")
    long deadlineVersion;

    @Column(name = "state")
    @Nullable
    String state;

    @Column(name = "open")
    boolean open = true;

    @Column(name = "alert_due_on")
    @Nullable
    LocalDate alertDueOn;

    /** The newest date that the case had, kept while it waits and has none. */
    @Column(name = "last_due_on")
    @Nullable
    LocalDate lastDueOn;

    /** The date before the newest move, until somebody was told of the move. */
    @Column(name = "moved_from")
    @Nullable
    LocalDate movedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "tiers")
    List<Tier> tiers = List.of();

    /** The day on which the sweep is to look at it next, or null when no day brings anything. */
    @Column(name = "next_on")
    @Nullable
    LocalDate nextOn;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected WatchedCase() {}

    WatchedCase(String applicationNo) {
        this.applicationNo = applicationNo;
    }

    /**
     * Takes a new timeline; one that is older than what is known changes nothing.
     *
     * @return whether it was taken
     */
    boolean apply(Timeline timeline) {
        if (timeline.version() < version) {
            return false;
        }
        version = timeline.version();
        deadlineVersion = timeline.deadlineVersion();
        state = timeline.state();
        open = timeline.open();
        tiers = timeline.tiers();
        alertDueOn = timeline.alertDueOn();
        if (alertDueOn != null) {
            if (lastDueOn != null && !lastDueOn.equals(alertDueOn)) {
                movedFrom = lastDueOn;
            }
            lastDueOn = alertDueOn;
        }
        return true;
    }

    /** Whether the reply is signed and has not gone out. */
    boolean issued() {
        return "ISSUED".equals(state);
    }
}
