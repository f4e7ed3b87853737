package mingda.notify.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.notify.alert.Cause;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Tier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A case as its newest events show it. */
@Entity
@Table(name = "watched_case")
class WatchedCase {

    /** Ways to get the information for which the applicant has to come (interfaces: {@code delivery}). */
    private static final Set<String> COLLECTED = Set.of("PICK_UP", "READ_ON_SITE");

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

    /** How the information is given, or null as long as it is not known. */
    @Column(name = "delivery")
    @Nullable
    String delivery;

    /** When it was submitted at the front door, or null. */
    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    /** When to look whether it is registered, or null when nothing is to be told of that. */
    @Column(name = "look_at")
    @Nullable
    Instant lookAt;

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

    /** Why it moved, in Chinese. */
    @Column(name = "cause_zh")
    @Nullable
    String causeZh;

    /** Why it moved, in English. */
    @Column(name = "cause_en")
    @Nullable
    String causeEn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "tiers")
    List<Tier> tiers = List.of();

    /** The other clocks that ran since the case is known. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "clocks")
    List<WatchedClock> clocks = List.of();

    /** The days on which letters came back, oldest first. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "returned")
    List<LocalDate> returned = List.of();

    /** What is to be done for letters to reach their readers, or null as long as casework has not told. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "tasks")
    @Nullable
    List<ServiceTask> tasks;

    /** The legal day on which it became known that the reply is signed, while it has not gone out. */
    @Column(name = "issued_since")
    @Nullable
    LocalDate issuedSince;

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
     * @param today the legal day
     * @return whether it was taken
     */
    boolean apply(Timeline timeline, LocalDate today) {
        if (timeline.version() < version) {
            return false;
        }
        version = timeline.version();
        deadlineVersion = timeline.deadlineVersion();
        state = timeline.state();
        open = timeline.open();
        tiers = timeline.tiers();
        clocks = Clocks.after(clocks, timeline.clocks());
        returned = timeline.returned();
        tasks = timeline.tasks();
        alertDueOn = timeline.alertDueOn();
        if (!issued()) {
            issuedSince = null;
        } else if (issuedSince == null) {
            issuedSince = today;
        }
        if (alertDueOn != null) {
            if (lastDueOn != null && !lastDueOn.equals(alertDueOn)) {
                movedFrom = lastDueOn;
                causeZh = timeline.cause() == null ? null : timeline.cause().zh();
                causeEn = timeline.cause() == null ? null : timeline.cause().en();
            }
            lastDueOn = alertDueOn;
        }
        return true;
    }

    /** Whether the reply is signed and has not gone out. */
    boolean issued() {
        return "ISSUED".equals(state);
    }

    /**
     * From which day on it is told that the reply is signed and has not gone out, or was not collected: as casework says,
     * else from the day on which it became known. Empty when there is nothing to tell.
     */
    Optional<LocalDate> since(Matter matter) {
        if (tasks != null) {
            return tasks.stream()
                    .filter(task -> task.matter() == matter)
                    .map(ServiceTask::on)
                    .min(LocalDate::compareTo);
        }
        boolean concerned = matter == Matter.SIGNED_NOT_SENT || toBeCollected();
        return Optional.ofNullable(concerned ? issuedSince : null);
    }

    /** Whether the applicant has to come for the reply. */
    private boolean toBeCollected() {
        return delivery != null && COLLECTED.contains(delivery);
    }

    /** Why the date moved, or null. */
    @Nullable
    Cause cause() {
        return causeZh == null || causeEn == null ? null : new Cause(causeZh, causeEn);
    }
}
