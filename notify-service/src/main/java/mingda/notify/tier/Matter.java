package mingda.notify.tier;

import org.jspecify.annotations.Nullable;

/** What a rule of the tier plan watches (预警事项), and in what its steps are counted. */
public enum Matter {
    /** Nobody is assigned although the date nears (无人经办): told to those above the officers. Working days to the date. */
    UNASSIGNED(Steps.WORKING_DAYS, AlertKind.UNASSIGNED),
    /** The date to answer by, Art. 33. Working days to it, negative after it. */
    REPLY(Steps.WORKING_DAYS, AlertKind.DUE_SOON),
    /** The reply is signed and has not gone out. Working days to the date, negative after it. */
    SIGNED_NOT_SENT(Steps.WORKING_DAYS, AlertKind.SIGNED_NOT_SENT),
    /** A reply that is to be picked up or read on site waits (rulebook 9 E18). Working days to the date. */
    NOT_COLLECTED(Steps.WORKING_DAYS, AlertKind.NOT_COLLECTED),
    /** The seven working days in which a correction may be asked for, Art. 30. Working days left. */
    CORRECTION_NOTICE(Steps.WORKING_DAYS, AlertKind.CORRECTION_NOTICE_DUE),
    /** The window for an opinion, Arts. 32 and 34. Working days left. */
    OPINION(Steps.WORKING_DAYS, AlertKind.OPINION_DUE),
    /** The applicant's period to correct, Art. 30. Working days left. */
    CORRECTION(Steps.WORKING_DAYS, AlertKind.CORRECTION_DUE),
    /** The applicant's period to pay. Working days left. */
    PAYMENT(Steps.WORKING_DAYS, AlertKind.PAYMENT_DUE),
    /** An agency's annual report is to be handed in and published, Art. 49. Working days to the day, negative after it. */
    ANNUAL_REPORT(Steps.WORKING_DAYS, AlertKind.ANNUAL_REPORT_DUE),
    /** The district's summed report is to be published, Art. 49. Working days to the day, negative after it. */
    DISTRICT_REPORT(Steps.WORKING_DAYS, AlertKind.DISTRICT_REPORT_DUE),
    /** A letter came back; the only step is 0, at once. */
    RETURNED_MAIL(Steps.AT_ONCE, AlertKind.RETURNED_MAIL),
    /** An application that casework has not registered. Minutes since it was submitted. */
    NOT_REGISTERED(Steps.MINUTES, AlertKind.NOT_REGISTERED);

    /** In what the steps of a matter are counted. */
    public enum Steps {
        /** Working days left to a date, as casework counted them. */
        WORKING_DAYS,
        /** Minutes of the legal clock since it began. */
        MINUTES,
        /** Not at all: the one step is 0. */
        AT_ONCE
    }

    private final Steps steps;
    private final AlertKind kind;

    Matter(Steps steps, AlertKind kind) {
        this.steps = steps;
        this.kind = kind;
    }

    /** In what the steps are counted. */
    public Steps steps() {
        return steps;
    }

    /** What an alert of this matter says before the date. */
    public AlertKind kind() {
        return kind;
    }

    /** Whether its steps go on after the date. */
    public boolean goesOnAfter() {
        return switch (this) {
            case REPLY, UNASSIGNED, SIGNED_NOT_SENT, NOT_COLLECTED, ANNUAL_REPORT, DISTRICT_REPORT -> true;
            case CORRECTION_NOTICE, OPINION, CORRECTION, PAYMENT, RETURNED_MAIL, NOT_REGISTERED -> false;
        };
    }

    /** Whether the law asks for it of every agency, so that a plan that says nothing of it means the defaults. */
    public boolean isDuty() {
        return this == ANNUAL_REPORT || this == DISTRICT_REPORT;
    }

    /** The matter that an alert of that kind belongs to, or null for a kind without steps. */
    public static @Nullable Matter of(AlertKind kind) {
        return switch (kind) {
            case DUE_SOON, DUE_TODAY, OVERDUE -> REPLY;
            case UNASSIGNED -> UNASSIGNED;
            case SIGNED_NOT_SENT -> SIGNED_NOT_SENT;
            case NOT_COLLECTED -> NOT_COLLECTED;
            case CORRECTION_NOTICE_DUE -> CORRECTION_NOTICE;
            case OPINION_DUE -> OPINION;
            case CORRECTION_DUE -> CORRECTION;
            case PAYMENT_DUE -> PAYMENT;
            case RETURNED_MAIL -> RETURNED_MAIL;
            case NOT_REGISTERED -> NOT_REGISTERED;
            case ANNUAL_REPORT_DUE -> ANNUAL_REPORT;
            case DISTRICT_REPORT_DUE -> DISTRICT_REPORT;
            case NEW_CASE,
                    DATE_MOVED,
                    CALENDAR_ENDING,
                    URGED,
                    URGING_ANSWERED,
                    URGING_UNANSWERED,
                    DAILY_DIGEST,
                    ADDRESS_UNREACHABLE -> null;
        };
    }
}
