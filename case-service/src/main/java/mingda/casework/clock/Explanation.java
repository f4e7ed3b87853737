package mingda.casework.clock;

import static mingda.casework.clock.Dates.en;
import static mingda.casework.clock.Dates.zh;

import java.time.LocalDate;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** Says in sentences why the date is what it is, for the applicant and the officer alike. */
final class Explanation {
    private final Facts facts;
    private final CaseFile file;
    private Words text = new Words("", "");

    private Explanation(Facts facts) {
        this.facts = facts;
        this.file = facts.file();
    }

    static Words of(Facts facts) {
        var explanation = new Explanation(facts);
        explanation.write();
        return explanation.text;
    }

    private void write() {
        LocalDate received = file.receivedOn;
        ReplyClock clock = facts.clock();
        if (received == null || clock == null) {
            say(
                    "申请已到达，收到之日尚待确认（条例第三十一条）。",
                    "The application has arrived; its day of receipt is yet to be fixed (Art. 31).");
            return;
        }
        say(
                "本机关于%s收到申请（条例第三十一条）。".formatted(zh(received)),
                "The agency received the application on %s (Regulation Art. 31).".formatted(en(received)));
        restart(clock);
        Ending.of(file).forEach(this::add);
        if (facts.due() != null) {
            due(clock, facts.due());
        }
        risk();
        file.breaches.forEach(breach ->
                say("注意：" + breach.words().zh() + "。", "Note: " + breach.words().en() + "."));
    }

    private void restart(ReplyClock clock) {
        switch (clock.startReason) {
            case CORRECTION ->
                say(
                        "补正后的申请于%s收到，答复期限自该日起重新计算（条例第三十条）。".formatted(zh(clock.start)),
                        "The corrected application came on %s, and the period runs anew from then (Regulation Art. 30)."
                                .formatted(en(clock.start)));
            case PAYMENT ->
                say(
                        "申请人于%s缴清信息处理费，答复期限自次日起重新计算（《政府信息公开信息处理费管理办法》第六条）。".formatted(zh(clock.start)),
                        "The fee was paid on %s, and the period runs anew from the day after (Fee Measures Art. 6)."
                                .formatted(en(clock.start)));
            default -> {
                if (clock.reopened) {
                    say(
                            "案件重新办理，期限自%s起计算。".formatted(zh(clock.start)),
                            "The case was reopened; its period counts from %s.".formatted(en(clock.start)));
                }
            }
        }
    }

    private void due(ReplyClock clock, LocalDate due) {
        add(Reasons.length(clock));
        Reasons.suspended(clock, file, due).forEach(this::add);
        if (Timelines.answer(file).isPresent()) {
            say("该答复应以%s为期限判断。".formatted(zh(due)), "The reply is judged by %s.".formatted(en(due)));
        } else {
            say(
                    "因此，本机关最迟应于%s（当日24时前）答复。".formatted(zh(due)),
                    "Therefore the agency must answer by %s, the end of that day.".formatted(en(due)));
        }
        if (facts.provisional()) {
            add(Reasons.provisional(file, due));
        }
        Reasons.untold(file).ifPresent(this::add);
    }

    private void risk() {
        LocalDate risk = facts.risk();
        if (risk != null) {
            say(
                    "如从严理解，期限为%s，本机关以较早的日期提醒。".formatted(zh(risk)),
                    "On the stricter reading of the law the date is %s; reminders go by the earlier one."
                            .formatted(en(risk)));
        }
    }

    private void say(String zh, String en) {
        add(new Words(zh, en));
    }

    private void add(@Nullable Words words) {
        if (words != null) {
            text = text.and(words);
        }
    }
}
