package mingda.notify.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mingda.notify.delivery.Subject;
import mingda.notify.tier.AlertKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One alert to one person. */
@Entity
@Table(name = "alert")
public class Alert {

    @Id
    UUID id;

    @Column(name = "application_no")
    String applicationNo;

    @Column(name = "case_id")
    @Nullable
    String caseId;

    @Column(name = "agency_code")
    String agencyCode;

    @Column(name = "deadline_version")
    long deadlineVersion;

    /** Which of the case's deadlines or happenings it is about; empty for the date to answer by. */
    @Column(name = "occasion")
    String occasion;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    AlertKind kind;

    @Column(name = "tier")
    @Nullable
    Integer tier;

    @Column(name = "recipient")
    String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    AlertState state;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "moved_from")
    @Nullable
    LocalDate movedFrom;

    /** Why the date moved, in Chinese, or null. */
    @Column(name = "cause_zh")
    @Nullable
    String causeZh;

    /** Why the date moved, in English, or null. */
    @Column(name = "cause_en")
    @Nullable
    String causeEn;

    @Column(name = "issued")
    boolean issued;

    @Column(name = "position")
    @Nullable
    Long position;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_reason")
    @Nullable
    WithdrawalReason withdrawnReason;

    /** The day until which its reader has put it off, or null. */
    @Column(name = "snoozed_until")
    @Nullable
    LocalDate snoozedUntil;

    /** JWE of the reason, or null. */
    @Column(name = "snooze_reason")
    @Nullable
    String snoozeReason;

    /** The colleague to whom its reader gave it, or null. */
    @Column(name = "handed_to")
    @Nullable
    String handedTo;

    /** JWE of the reason, or null. */
    @Column(name = "hand_reason")
    @Nullable
    String handReason;

    /** What a digest lists, or null for any other alert. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "summary")
    @Nullable
    Summary summary;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Alert() {}

    Alert(UUID id, AlertDraft draft, @Nullable Long position, Instant recordedAt) {
        this.id = id;
        this.applicationNo = draft.applicationNo();
        this.caseId = draft.caseId();
        this.agencyCode = draft.agencyCode();
        this.deadlineVersion = draft.deadlineVersion();
        this.occasion = draft.occasion();
        this.kind = draft.kind();
        this.tier = draft.tier();
        this.recipient = draft.recipient();
        this.state = position == null ? AlertState.SUPERSEDED : AlertState.SENT;
        this.dueOn = draft.dueOn();
        this.movedFrom = draft.movedFrom();
        this.causeZh = draft.cause() == null ? null : draft.cause().zh();
        this.causeEn = draft.cause() == null ? null : draft.cause().en();
        this.issued = draft.issued();
        this.position = position;
        this.recordedAt = recordedAt;
    }

    /** A digest: it has no place in an inbox. */
    static Alert digest(UUID id, AlertDraft draft, Summary summary, Instant recordedAt) {
        Alert alert = new Alert(id, draft, null, recordedAt);
        alert.state = AlertState.OUTSIDE;
        alert.summary = summary;
        return alert;
    }

    /** Its place in the reader's inbox, from 1. */
    public long place() {
        return position == null ? 0 : position;
    }

    /** Whether what it warned of no longer stands. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Which of the case's deadlines or happenings it is about; empty for the date to answer by. */
    public String occasion() {
        return occasion;
    }

    /** The version of the deadline that it rests on. */
    public long deadlineVersion() {
        return deadlineVersion;
    }

    /** The answering agency. */
    public String agencyCode() {
        return agencyCode;
    }

    /** What it says. */
    public AlertKind kind() {
        return kind;
    }

    /** The date, or null as long as there is none. */
    @Nullable
    public LocalDate dueOn() {
        return dueOn;
    }

    AlertDraft draftFor(String other) {
        Cause cause = causeZh == null || causeEn == null ? null : new Cause(causeZh, causeEn);
        return new AlertDraft(
                applicationNo,
                caseId,
                agencyCode,
                deadlineVersion,
                occasion,
                kind,
                tier,
                other,
                dueOn,
                movedFrom,
                cause,
                issued);
    }

    /** What the record of its deliveries needs. */
    public Subject subject() {
        return new Subject(id, applicationNo, kind, tier, recipient);
    }
}
