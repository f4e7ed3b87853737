package mingda.notify.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import mingda.notify.alert.AlertView;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Pace;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;

/** The morning after a long holiday: very many alerts at once, by a channel that takes them all and notes their order. */
@ApplicationScoped
class Burst {

    /** The deployment under test has no work chat, so nobody else empties its queue. */
    private static final Channel CHANNEL = Channel.WORK_CHAT;

    private static final int ONE_URGENT_IN = 5;

    private final Scopes scopes;
    private final Sql sql;
    private final Clock clock;

    Burst(Scopes scopes, Sql sql, @Technical Clock clock) {
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Queues so many alerts about as many applications to one reader; every fifth is overdue, the others are soon due.
     *
     * @param reader somebody of whom no other test reads the inbox
     */
    void queue(String no, String reader, int count) {
        Instant now = clock.instant();
        scopes.run(Scope.background().lasting(Duration.ofMinutes(10)), () -> {
            sql.update("""
                    insert into alert (id, application_no, agency_code, deadline_version, occasion, kind, tier, recipient,
                        state, due_on, issued, position, recorded_at)
                    select gen_random_uuid(), ? || '-' || g, 'fengxian-office', 1, '', case when g % ? = 0 then 'OVERDUE'
                        else 'DUE_SOON' end, 3, ?, 'SENT', date '2026-11-02', false, g, ?
                    from generate_series(1, ?) g""", no, ONE_URGENT_IN, reader, now, count);
            sql.update("""
                    insert into delivery (id, alert_id, recipient, channel, state, attempts, in_flight, possible_repeat,
                        queued_at, next_attempt_at, urgency)
                    select gen_random_uuid(), id, recipient, ?, 'PENDING', 0, false, false, ?, ?,
                        case kind when 'OVERDUE' then 0 else 1 end
                    from alert where application_no like ? || '-%'""", CHANNEL.name(), now, now.minusSeconds(60), no);
        });
    }

    /** An alert that comes now. */
    UUID fresh(String no, String reader, AlertKind kind) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        scopes.run(Scope.background(), () -> {
            sql.update(
                    "insert into alert (id, application_no, agency_code, deadline_version, occasion, kind, tier,"
                            + " recipient, state, due_on, issued, position, recorded_at) values (?, ?,"
                            + " 'fengxian-office', 0, ?, ?, -1, ?, 'SENT', date '2026-11-02', false,"
                            + " (select max(position) + 1 from alert where recipient = ?), ?)",
                    id,
                    no,
                    id.toString(),
                    kind.name(),
                    reader,
                    reader,
                    now);
            sql.update(
                    "insert into delivery (id, alert_id, recipient, channel, state, attempts, in_flight,"
                            + " possible_repeat, queued_at, next_attempt_at, urgency)"
                            + " values (?, ?, ?, ?, 'PENDING', 0, false, false, ?, ?, 0)",
                    Ids.next(),
                    id,
                    reader,
                    CHANNEL.name(),
                    now,
                    now);
        });
        return id;
    }

    long waiting(String no) {
        return scopes.call(
                Scope.background(),
                () -> sql.number(
                        "select count(*) from delivery d join alert a on a.id = d.alert_id"
                                + " where a.application_no like ? || '%' and d.state = 'PENDING'",
                        no));
    }

    /** Notes in which order they leave, and runs something when so many have left. */
    static final class Notes implements Carrier {

        final List<UUID> order = new ArrayList<>();
        final List<AlertKind> kinds = new ArrayList<>();
        private final Map<Integer, Runnable> atCount = new ConcurrentHashMap<>();

        void when(int left, Runnable then) {
            atCount.put(left, then);
        }

        @Override
        public Answer carry(AlertView alert, Addressee to, boolean possibleRepeat) {
            order.add(alert.id());
            kinds.add(alert.kind());
            Runnable then = atCount.remove(order.size());
            if (then != null) {
                then.run();
            }
            return Answer.none(Outcome.TAKEN);
        }

        @Override
        public Channel channel() {
            return CHANNEL;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public boolean takes(AlertKind kind) {
            return true;
        }

        @Override
        public Pace pace() {
            return new Pace(
                    Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(2), 1, Duration.ofDays(1));
        }

        @Override
        public boolean reaches(Addressee to) {
            return true;
        }
    }
}
