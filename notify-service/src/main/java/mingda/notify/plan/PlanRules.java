package mingda.notify.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Rank;
import mingda.notify.tier.TierRule;
import org.jspecify.annotations.Nullable;

/** Checks a plan as sent, and says of every wrong fact where it stands. */
final class PlanRules {

    private static final int MOST_RULES = 60;
    private static final int MOST_TIERS = 60;
    private static final int MOST_DAYS = 60;
    private static final int MOST_MINUTES = 43_200;
    private static final int LONGEST_REASON = 500;

    private final List<FieldError> errors = new ArrayList<>();

    private PlanRules() {}

    /** @throws ProblemException 422 naming each wrong fact */
    static List<TierRule> of(PlanChange change) {
        return new PlanRules().check(change);
    }

    /** The reason, stripped. */
    static String reason(PlanChange change) {
        return Objects.requireNonNullElse(change.reason(), "").strip();
    }

    private List<TierRule> check(PlanChange change) {
        List<PlanChange.@Nullable Rule> sent = change.rules() == null ? List.of() : change.rules();
        List<TierRule> rules = new ArrayList<>();
        if (sent.isEmpty() || sent.size() > MOST_RULES) {
            wrong("/rules", "size", "规则应为 1 至 60 条。", "Give 1 to 60 rules.");
        } else {
            for (int i = 0; i < sent.size(); i++) {
                TierRule rule = rule("/rules/" + i, sent.get(i));
                if (rule != null) {
                    rules.add(rule);
                }
            }
            if (errors.isEmpty()) {
                duty(rules);
            }
        }
        String reason = reason(change);
        if (reason.isEmpty()) {
            wrong("/reason", "required", "请写明修改理由。", "Say why you change it.");
        } else if (reason.length() > LONGEST_REASON) {
            wrong("/reason", "size", "理由最多 500 字。", "Write at most 500 characters.");
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, errors);
        }
        return rules;
    }

    private @Nullable TierRule rule(String at, PlanChange.@Nullable Rule sent) {
        if (sent == null || sent.matter() == null) {
            wrong(at + "/matter", "required", "请指明预警事项。", "Name the matter.");
            return null;
        }
        Matter matter = sent.matter();
        boolean everyDayAfter = Boolean.TRUE.equals(sent.everyDayAfter());
        if (everyDayAfter && !matter.goesOnAfter()) {
            wrong(
                    at + "/everyDayAfter",
                    "not-applicable",
                    "该事项在期限届满后不再提醒。",
                    "This matter ends with its date: leave it out.");
        }
        List<Integer> tiers = tiers(at, matter, sent.tiers(), everyDayAfter);
        List<Rank> to = new ArrayList<>();
        for (Rank rank : sent.to() == null ? List.<@Nullable Rank>of() : sent.to()) {
            if (rank != null && !to.contains(rank)) {
                to.add(rank);
            }
        }
        if (to.isEmpty()) {
            wrong(at + "/to", "required", "请至少指定一个接收层级。", "Name at least one rank to be told.");
        }
        return new TierRule(matter, tiers, everyDayAfter, to);
    }

    private List<Integer> tiers(
            String at, Matter matter, @Nullable List<@Nullable Integer> sent, boolean everyDayAfter) {
        List<@Nullable Integer> given = sent == null ? List.of() : sent;
        if ((given.isEmpty() && !everyDayAfter) || given.size() > MOST_TIERS) {
            wrong(at + "/tiers", "size", "请给出 1 至 60 个预警档。", "Give 1 to 60 steps.");
        }
        List<Integer> tiers = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Integer tier = given.get(i);
            String place = at + "/tiers/" + i;
            if (tier == null || !inRange(matter, tier)) {
                wrong(place, "range", range(matter, true), range(matter, false));
            } else if (!seen.add(tier)) {
                wrong(place, "repeated", "该档重复。", "This step stands twice.");
            } else {
                tiers.add(tier);
            }
        }
        return tiers;
    }

    private static boolean inRange(Matter matter, int tier) {
        return switch (matter.steps()) {
            case WORKING_DAYS -> tier <= MOST_DAYS && tier >= (matter.goesOnAfter() ? -MOST_DAYS : 0);
            case MINUTES -> tier >= 1 && tier <= MOST_MINUTES;
            case AT_ONCE -> tier == 0;
        };
    }

    private static String range(Matter matter, boolean zh) {
        return switch (matter.steps()) {
            case WORKING_DAYS ->
                matter.goesOnAfter()
                        ? zh ? "应为 60 至 -60 的工作日数。" : "Give working days, 60 to -60."
                        : zh ? "应为 60 至 0 的工作日数。" : "Give working days, 60 to 0.";
            case MINUTES -> zh ? "应为 1 至 43200 分钟。" : "Give minutes, 1 to 43200.";
            case AT_ONCE -> zh ? "该事项只有 0 一档：立即提醒。" : "The only step is 0: at once.";
        };
    }

    /** What duty demands: an overdue case reaches officer, head and supervisor, whatever else an agency decides. */
    private void duty(List<TierRule> rules) {
        Set<Rank> told = EnumSet.noneOf(Rank.class);
        rules.stream()
                .filter(rule -> rule.matter() == Matter.REPLY && rule.everyDayAfter())
                .forEach(rule -> told.addAll(rule.to()));
        if (!told.containsAll(Set.of(Rank.OFFICER, Rank.OFFICE_HEAD, Rank.SUPERVISOR))) {
            wrong(
                    "/rules",
                    "duty",
                    "超期后的每个工作日须提醒经办人、公开办负责人和主管部门（REPLY，everyDayAfter）。",
                    "Each working day after the date must be told to OFFICER, OFFICE_HEAD and SUPERVISOR (REPLY,"
                            + " everyDayAfter).");
        }
    }

    private void wrong(String pointer, String code, String zh, String en) {
        errors.add(new FieldError(pointer, code, zh, en));
    }
}
