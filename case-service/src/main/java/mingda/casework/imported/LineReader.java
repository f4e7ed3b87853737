package mingda.casework.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.outcome.Outcome;
import mingda.casework.statistics.ApplicantClass;
import org.jspecify.annotations.Nullable;

/** Reads the case that a line of the sheet is about. Pure. */
final class LineReader {

    private static final int MOST_EXTENSION = 20;
    private static final int CORRECTION_DAYS = 15;

    private final Line line;
    private final LocalDate today;
    private final List<NewAct> acts = new ArrayList<>();

    LineReader(Line line, LocalDate today) {
        this.line = line;
        this.today = today;
    }

    /**
     * A case as the line has it; null members where the line is wrong.
     *
     * @param closes whether the line says that it is closed
     */
    record Taken(
            @Nullable String sourceNo,
            @Nullable String agencyCode,
            @Nullable Channel channel,
            @Nullable LocalDate submittedOn,
            ObjectNode application,
            List<NewAct> acts,
            boolean closes) {}

    Taken read() {
        String sourceNo = line.text(Head.SOURCE_NO, true);
        String agency = line.text(Head.AGENCY, true);
        Channel channel = line.constant(Head.CHANNEL, Channel.values(), ChannelWords::of, true);
        LocalDate submitted = line.day(Head.SUBMITTED_ON, true, today);
        LocalDate received = line.day(Head.RECEIVED_ON, false, today);
        LocalDate first = received == null ? submitted : received;
        if (submitted != null && first != null && first.isBefore(submitted)) {
            line.wrong(Head.RECEIVED_ON, "收到日期不能早于提交日期。", "It can't be received before it was submitted.");
        }
        if (first != null) {
            add(ActType.RECEIVED, first, node());
        }
        ObjectNode application = application();
        middle();
        boolean closes = ending();
        afterwards();
        if (first != null && acts.stream().anyMatch(act -> act.on().isBefore(first))) {
            line.wrong(null, "有日期早于收到日期。", "A day lies before the day of receipt.");
        }
        acts.sort(Comparator.comparing(NewAct::on));
        return new Taken(sourceNo, agency, channel, submitted, application, acts, closes);
    }

    private ObjectNode application() {
        ObjectNode application = node();
        ObjectNode applicant = application.putObject("applicant");
        ApplicantClass of = line.constant(
                Head.APPLICANT_CLASS,
                ApplicantClass.values(),
                each -> each.label().zh(),
                true);
        if (of != null && of != ApplicantClass.NATURAL_PERSON) {
            applicant.put("kind", "ORGANISATION").put("organisationKind", of.name());
        } else {
            applicant.put("kind", "NATURAL_PERSON");
        }
        applicant.put("name", line.text(Head.NAME, true));
        ObjectNode request = application.putObject("request");
        String title = line.text(Head.TITLE, false);
        if (title != null) {
            request.put("title", title);
        }
        return application;
    }

    private void middle() {
        LocalDate asked = line.day(Head.CORRECTION_REQUESTED_ON, false, today);
        if (asked != null) {
            // A sheet holds neither the period nor the service: the usual period, served when sent.
            add(
                    ActType.CORRECTION_REQUESTED,
                    asked,
                    node().put("workingDays", CORRECTION_DAYS).put("servedOn", asked.toString()));
        }
        LocalDate corrected = line.day(Head.CORRECTED_ON, false, today);
        if (corrected != null) {
            needs(asked != null, Head.CORRECTED_ON, Head.CORRECTION_REQUESTED_ON);
            add(ActType.CORRECTED, corrected, node());
        }
        LocalDate extended = line.day(Head.EXTENDED_ON, false, today);
        Integer by = line.number(Head.EXTENDED_BY, 1, MOST_EXTENSION);
        if (extended != null) {
            add(ActType.EXTENDED, extended, node().put("workingDays", by == null ? MOST_EXTENSION : by));
        }
    }

    private boolean ending() {
        LocalDate replied = line.day(Head.REPLIED_ON, false, today);
        LocalDate withdrawn = line.day(Head.WITHDRAWN_ON, false, today);
        LocalDate lapsed = line.day(Head.CORRECTION_LAPSED_ON, false, today);
        int endings = (replied == null ? 0 : 1) + (withdrawn == null ? 0 : 1) + (lapsed == null ? 0 : 1);
        if (endings > 1) {
            line.wrong(null, "一件申请只有一种办结方式。", "A case ends in one way only.");
        }
        String outcomes = outcomes(replied != null);
        if (replied != null && outcomes != null) {
            add(ActType.REPLIED, replied, node().put("method", "POST").put("outcome", outcomes));
            LocalDate served = line.day(Head.SERVED_ON, false, today);
            if (served != null) {
                add(ActType.SERVED, served, node().put("method", "POST"));
            }
        }
        if (withdrawn != null) {
            add(ActType.WITHDRAWN, withdrawn, node().put("form", "SIGNED").put("reason", "OTHER"));
        }
        if (lapsed != null) {
            add(ActType.CORRECTION_LAPSED, lapsed, node());
        }
        return endings > 0;
    }

    /** One or several keys or names of outcomes, with commas or 、 between. */
    private @Nullable String outcomes(boolean needed) {
        String text = line.text(Head.OUTCOME, needed);
        if (text == null) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        for (String word : text.split("[,，、;；]", -1)) {
            Outcome found = null;
            for (Outcome outcome : Outcome.values()) {
                boolean named = outcome.name().equals(word.strip())
                        || outcome.label().zh().equals(word.strip());
                found = named ? outcome : found;
            }
            if (found == null) {
                line.wrong(Head.OUTCOME, "没有这种答复类型。", "There is no such outcome.");
                return null;
            }
            keys.add(found.name());
        }
        return String.join(",", keys);
    }

    private void afterwards() {
        challenge(
                ActType.RECONSIDERATION_FILED,
                Head.RECONSIDERATION_FILED_ON,
                ActType.RECONSIDERATION_DECIDED,
                Head.RECONSIDERATION_DECIDED_ON,
                Head.RECONSIDERATION_RESULT,
                node());
        boolean after = acts.stream().anyMatch(act -> act.type() == ActType.RECONSIDERATION_DECIDED);
        challenge(
                ActType.LITIGATION_FILED,
                Head.LITIGATION_FILED_ON,
                ActType.LITIGATION_DECIDED,
                Head.LITIGATION_DECIDED_ON,
                Head.LITIGATION_RESULT,
                node().put("afterReconsideration", after));
    }

    private void challenge(
            ActType filed, Head filedOn, ActType decided, Head decidedOn, Head result, ObjectNode detail) {
        LocalDate first = line.day(filedOn, false, today);
        LocalDate last = line.day(decidedOn, false, today);
        if (first != null) {
            add(filed, first, detail);
        }
        if (last != null) {
            needs(first != null, decidedOn, filedOn);
            String how = line.text(result, true);
            if (how != null) {
                add(decided, last, node().put("result", how));
            }
        }
    }

    private void needs(boolean given, Head head, Head other) {
        if (!given) {
            line.wrong(head, "请同时填写“" + other.zh() + "”。", "Fill in " + other.key() + " as well.");
        }
    }

    private void add(ActType type, LocalDate on, ObjectNode detail) {
        acts.add(new NewAct(type, on, detail));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
