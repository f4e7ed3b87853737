package mingda.notify.preference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import mingda.notify.delivery.Channel;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Person;
import org.jspecify.annotations.Nullable;

/** What duty allows a reader to choose. */
final class PreferenceRules {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private PreferenceRules() {}

    /** Whether a daily digest comes to who has these roles. */
    static boolean digest(Collection<String> roles, @Nullable Boolean chosen) {
        boolean may = roles.contains(Person.OFFICE_HEAD) || roles.contains(Person.OFFICER);
        return digestBinding(roles) || (may && Objects.requireNonNullElse(chosen, roles.contains(Person.OFFICE_HEAD)));
    }

    /** Whether duty demands the digest. */
    static boolean digestBinding(Collection<String> roles) {
        return roles.contains(Person.SUPERVISOR);
    }

    /**
     * The channels that were chosen.
     *
     * @param open the channels beside the inbox that the deployment has
     * @throws ProblemException 422 that names each fault
     */
    static Map<AlertKind, Set<Channel>> check(PreferenceChange change, Set<Channel> open, Collection<String> roles) {
        List<FieldError> errors = new ArrayList<>();
        Map<AlertKind, Set<Channel>> chosen = new EnumMap<>(AlertKind.class);
        Map<AlertKind, @Nullable List<@Nullable Channel>> wanted =
                Objects.requireNonNullElse(change.channels(), Map.of());
        wanted.forEach((kind, channels) -> {
            String pointer = "/channels/" + kind;
            if (channels == null) {
                errors.add(new FieldError(pointer, "required", "请列出渠道，或留空数组。", "List the channels, or none."));
                return;
            }
            Set<Channel> set = EnumSet.noneOf(Channel.class);
            for (int i = 0; i < channels.size(); i++) {
                Channel channel = channels.get(i);
                if (channel == null || (channel != Channel.INBOX && !open.contains(channel))) {
                    errors.add(new FieldError(
                            pointer + "/" + i,
                            "unavailable",
                            "本系统可用的渠道：" + open + "。",
                            "This deployment has " + open + "."));
                } else if (channel != Channel.INBOX) {
                    set.add(channel);
                }
            }
            if (set.isEmpty() && kind.binding()) {
                errors.add(new FieldError(
                        pointer,
                        "duty",
                        "这类提醒除站内预警外至少保留一个渠道。",
                        "Duty demands at least one channel beside the inbox for this kind."));
            }
            chosen.put(kind, set);
        });
        if (change.language() != null && !LANGUAGES.contains(change.language())) {
            errors.add(new FieldError("/language", "invalid", "可选 zh 或 en。", "Use zh or en."));
        }
        Boolean digest = change.digest();
        if (digest != null && digest != digest(roles, digest)) {
            errors.add(
                    digestBinding(roles)
                            ? new FieldError(
                                    "/digest", "duty", "主管部门不能关闭每日摘要。", "A supervisor can't switch the digest off.")
                            : new FieldError(
                                    "/digest",
                                    "role",
                                    "每日摘要只发给主管部门、工作机构负责人和经办人。",
                                    "Digests are for supervisors, office-heads and officers."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, errors);
        }
        return chosen;
    }
}
