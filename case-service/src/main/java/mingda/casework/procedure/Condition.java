package mingda.casework.procedure;

import java.util.Collection;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.Flag;
import mingda.casework.clock.Timeliness;

/** What must be true of a case beside its state. */
public enum Condition {
    NO_CORRECTION_NOTICE(
            s -> !s.done().contains(ActType.CORRECTION_REQUESTED), "尚未发出补正告知", "no correction notice went out yet"),
    CORRECTION_OVER(
            s -> s.isMissed(ClockKind.CORRECTION), "补正期限已满且有送达证明", "the period is over, and the service proved"),
    HEAD_IF_NOTICE_LATE(
            (s, roles) -> !s.isMissed(ClockKind.CORRECTION_NOTICE) || roles.contains(Role.OFFICE_HEAD),
            "补正告知逾期的，由工作机构负责人确认",
            "after a late correction notice the head of the office decides"),
    CONSULTED(s -> s.done().contains(ActType.CONSULTED), "已征求意见", "an opinion was asked for"),
    CONSULTING(s -> s.flags().contains(Flag.CONSULTING), "征求意见尚未结束", "a consultation is open"),
    REFERRED(s -> s.flags().contains(Flag.REFERRED), "审查尚未结束", "a referral is open"),
    IN_TIME(s -> s.timeliness() != Timeliness.OVERDUE, "答复期限未满", "the due date has not passed"),
    EXTENSION_ASKED(
            s -> s.lastOf(ActType.EXTENSION_REQUESTED, ActType.EXTENSION_APPROVED, ActType.EXTENSION_REFUSED)
                    == ActType.EXTENSION_REQUESTED,
            "延期申请待决定",
            "an extension is asked for"),
    EXTENSION_GRANTED(
            s -> s.lastOf(
                            ActType.EXTENSION_REQUESTED,
                            ActType.EXTENSION_APPROVED,
                            ActType.EXTENSION_REFUSED,
                            ActType.EXTENDED)
                    == ActType.EXTENSION_APPROVED,
            "延期已经工作机构负责人同意",
            "the head of the office agreed to the extension"),
    PAYMENT_OVER(s -> s.isMissed(ClockKind.PAYMENT), "缴费期限已满且有送达证明", "the period is over, and the service proved"),
    LETTER_ISSUED(s -> s.done().contains(ActType.ISSUED), "已签发文书", "a letter was issued"),
    TO_BE_SENT(
            s -> s.state() == CaseState.ISSUED || s.isReplyBack(),
            "答复书已签发待送，或者已退回待再次送达",
            "the reply is signed and not sent, or it came back and is served again"),
    NO_REASONS_ASKED(s -> !s.flags().contains(Flag.REASONS_REQUESTED), "未在等待说明理由", "no reasons are outstanding"),
    REASONS_ASKED(s -> s.flags().contains(Flag.REASONS_REQUESTED), "正在等待说明理由", "reasons are outstanding"),
    REASONS_STATED(s -> s.done().contains(ActType.REASONS_GIVEN), "申请人已说明理由", "the applicant gave reasons"),
    RECONSIDERATION_PENDING(
            s -> s.lastOf(ActType.RECONSIDERATION_FILED, ActType.RECONSIDERATION_DECIDED)
                    == ActType.RECONSIDERATION_FILED,
            "行政复议尚未审结",
            "a reconsideration is pending"),
    LITIGATION_PENDING(
            s -> s.lastOf(ActType.LITIGATION_FILED, ActType.LITIGATION_DECIDED) == ActType.LITIGATION_FILED,
            "行政诉讼尚未审结",
            "a suit is pending");

    private final BiPredicate<Situation, Collection<Role>> test;
    private final Words words;

    Condition(Predicate<Situation> test, String zh, String en) {
        this((situation, roles) -> test.test(situation), zh, en);
    }

    Condition(BiPredicate<Situation, Collection<Role>> test, String zh, String en) {
        this.test = test;
        this.words = new Words(zh, en);
    }

    boolean holds(Situation situation, Collection<Role> roles) {
        return test.test(situation, roles);
    }

    /** What it says. */
    public Words words() {
        return words;
    }
}
