package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingda.eventing.time.Legal;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Told;
import mingda.notify.directory.Directory;
import mingda.notify.plan.Plans;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Audience;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Rank;
import mingda.notify.tier.TierRule;

/** Tells of an application that was submitted and is not registered. Needs the case's lock. */
@ApplicationScoped
class Registration {

    private final Directory directory;
    private final Plans plans;
    private final Alerts alerts;
    private final Clock legal;

    Registration(Directory directory, Plans plans, Alerts alerts, @Legal Clock legal) {
        this.directory = directory;
        this.plans = plans;
        this.alerts = alerts;
        this.legal = legal;
    }

    /** The moment of the legal clock. */
    Instant now() {
        return legal.instant();
    }

    /** Records and sends what is owed, and says when to look again. */
    void look(WatchedCase watched) {
        Instant submittedAt = watched.submittedAt;
        String agencyCode = watched.agencyCode;
        watched.lookAt = null;
        if (watched.registered || submittedAt == null || agencyCode == null) {
            return;
        }
        List<TierRule> rules = plans.holding(agencyCode).of(Set.of(Matter.NOT_REGISTERED));
        Audience audience = directory.audience(agencyCode, null);
        List<Told> told = alerts.told(watched.applicationNo, watched.deadlineVersion);
        TreeSet<Integer> steps =
                rules.stream().flatMap(rule -> rule.tiers().stream()).collect(Collectors.toCollection(TreeSet::new));
        Instant now = now();
        TreeSet<Integer> passed = steps.stream()
                .filter(minutes -> !at(submittedAt, minutes).isAfter(now))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String username : audience.everybody()) {
            TreeSet<Integer> hers = passed.stream()
                    .filter(minutes -> concerns(audience, username, rules, minutes))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (int minutes : hers) {
                String occasion = Verdict.REGISTRATION + minutes;
                if (told.stream()
                        .noneMatch(t ->
                                t.recipient().equals(username) && t.occasion().equals(occasion))) {
                    record(watched, agencyCode, occasion, username, minutes == hers.last());
                }
            }
        }
        Optional<Integer> next = Optional.ofNullable(
                passed.isEmpty() ? (steps.isEmpty() ? null : steps.first()) : steps.higher(passed.last()));
        watched.lookAt = next.map(minutes -> at(submittedAt, minutes)).orElse(null);
    }

    private void record(WatchedCase watched, String agencyCode, String occasion, String username, boolean latest) {
        AlertDraft draft = new AlertDraft(
                watched.applicationNo,
                null,
                agencyCode,
                0,
                occasion,
                AlertKind.NOT_REGISTERED,
                null,
                username,
                null,
                null,
                null,
                false);
        if (latest) {
            alerts.send(draft);
        } else {
            alerts.supersede(draft);
        }
    }

    private static boolean concerns(Audience audience, String username, List<TierRule> rules, int minutes) {
        Set<Rank> to = EnumSet.noneOf(Rank.class);
        rules.stream().filter(rule -> rule.tiers().contains(minutes)).forEach(rule -> to.addAll(rule.to()));
        return to.stream().anyMatch(rank -> audience.of(rank).contains(username));
    }

    private static Instant at(Instant submittedAt, int minutes) {
        return submittedAt.plus(Duration.ofMinutes(minutes));
    }
}
