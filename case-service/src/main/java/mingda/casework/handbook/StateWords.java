package mingda.casework.handbook;

import mingda.casework.calendar.Words;
import mingda.casework.clock.CaseState;

/** What a state is called. */
final class StateWords {
    private StateWords() {}

    static Words of(CaseState state) {
        return switch (state) {
            case SUBMITTED -> new Words("已提交", "Submitted");
            case ARRIVED -> new Words("已到达", "Arrived");
            case IN_PROCESS -> new Words("办理中", "In process");
            case IN_CORRECTION -> new Words("待补正", "In correction");
            case CORRECTION_SENT -> new Words("补正已发送", "Correction sent");
            case FEE_PENDING -> new Words("待缴费", "Fee pending");
            case DELAYED -> new Words("延迟答复", "Delayed");
            case ISSUED -> new Words("已签发", "Issued");
            case REPLIED -> new Words("已答复", "Replied");
            case SERVED -> new Words("已送达", "Served");
            case CLOSED_UNCORRECTED -> new Words("逾期不补正", "Not corrected");
            case CLOSED_UNPAID -> new Words("逾期不缴费", "Not paid");
            case WITHDRAWAL_SENT -> new Words("撤回已发送", "Withdrawal sent");
            case WITHDRAWN -> new Words("已撤回", "Withdrawn");
            case SPLIT -> new Words("已分案", "Split");
            case REOPENED -> new Words("重新办理", "Reopened");
        };
    }

    static Words ofGroup(String group) {
        return switch (group) {
            case "OPEN" -> new Words("未办结", "Open");
            case "WORK" -> new Words("办理", "At work");
            case "ANSWERED" -> new Words("已办结：答复", "Answered");
            default -> new Words("已办结：视为放弃", "Lapsed");
        };
    }
}
