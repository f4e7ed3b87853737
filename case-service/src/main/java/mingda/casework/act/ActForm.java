package mingda.casework.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.procedure.Field;
import mingda.casework.procedure.Step;
import mingda.casework.timeline.ActJson;

/** Reads an act that an officer records: everything that the procedure demands must be given. Pure. */
final class ActForm {

    private static final int MOST_ITEMS = 50;
    private static final int LONGEST = 5_000;

    private ActForm() {}

    /**
     * The act.
     *
     * @param today acts of the future can't be recorded
     * @throws mingda.eventing.problem.ProblemException 422 that names each wrong fact
     */
    static NewAct read(JsonNode body, Step step, LocalDate today) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ActJson.read(facts);
        LocalDate on = facts.day("on", true);
        if (on != null && on.isAfter(today)) {
            facts.refuse("on", "future", "不能记录将来的日期。", "A day in the future can't be recorded.");
        }
        for (Field field : step.fields()) {
            check(field, facts);
        }
        if (step.type() == ActType.REPLIED
                && "COURIER".equals(facts.raw("method").asText())) {
            facts.text("trackingNumber", false, LONGEST);
        }
        wrong.throwIfAny();
        return new NewAct(step.type(), on == null ? today : on, known(body, step));
    }

    private static void check(Field field, Facts facts) {
        String name = field.name();
        switch (field.kind()) {
            case DATE -> facts.day(name, field.needed());
            case NUMBER -> {
                if (name.equals("amount")) {
                    facts.amount(name, field.needed());
                } else {
                    facts.number(name, field.needed());
                }
            }
            case FLAG -> facts.flag(name, field.needed());
            case LIST -> texts(name, field.needed(), facts);
            case PERIOD -> facts.object(name, field.needed());
            case TEXT, CHOICE, ACT -> facts.text(name, field.needed(), LONGEST);
        }
    }

    /** A list of texts; a list that is demanded must not be empty. */
    private static void texts(String name, boolean needed, Facts facts) {
        if (!facts.has(name)) {
            facts.text(name, needed);
            return;
        }
        JsonNode list = facts.raw(name);
        boolean sound = list.isArray() && list.size() <= MOST_ITEMS && !(needed && list.isEmpty());
        if (sound) {
            for (JsonNode item : list) {
                sound &= item.isTextual()
                        && !item.asText().isBlank()
                        && item.asText().length() <= LONGEST
                        && item.asText().indexOf('\0') < 0;
            }
        }
        if (!sound) {
            facts.refuse(name, "list", "请列出 1 至 50 项文字。", "List 1 to 50 texts.");
        }
    }

    /** The members that mean something for this act; what else was sent is not kept. */
    private static ObjectNode known(JsonNode body, Step step) {
        Set<String> names = new HashSet<>(Set.of("servedOn", "channel", "proof"));
        step.fields().forEach(field -> names.add(field.name()));
        ObjectNode kept = ((ObjectNode) body).objectNode();
        body.properties().stream()
                .filter(member ->
                        names.contains(member.getKey()) && !member.getValue().isNull())
                .forEach(member -> kept.set(member.getKey(), member.getValue()));
        return kept;
    }
}
