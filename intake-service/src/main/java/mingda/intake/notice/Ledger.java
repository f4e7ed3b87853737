package mingda.intake.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mingda.intake.message.Channel;
import mingda.intake.message.MessageEnded.End;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The record of what applicants were told: of what, by which channel, when, and with which end; never at which address.
 * Every method needs a transaction.
 */
@ApplicationScoped
class Ledger {

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /**
     * A notice by one channel.
     *
     * @param channel by which
     * @param end how it ended, or null while it waits
     * @param at when it ended (legal clock)
     */
    record Sending(
            Channel channel, @Nullable End end, @Nullable Instant at) {}

    /** A notice, with its sendings; none where nobody was to be told. */
    record Told(UUID id, String applicationNo, Happening happening, List<Sending> sendings) {

        /** Whether it went, or goes, by that channel. */
        boolean used(Channel channel) {
            return sendings.stream().anyMatch(sending -> sending.channel() == channel);
        }
    }

    /** Takes down that it is being told of; false where it was before. */
    boolean begin(UUID id, String applicationNo, Happening happening) {
        return sql.update(
                        """
                        INSERT INTO notice (id, application_no, kind, reference, happened_on, due_on, method)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        id,
                        applicationNo,
                        happening.kind().name(),
                        happening.reference(),
                        happening.on(),
                        happening.dueOn(),
                        happening.method())
                == 1;
    }

    /** It is in the queue of that channel. */
    void queued(UUID notice, String applicationNo, Channel channel) {
        sql.update(
                "INSERT INTO notice_sending (notice_id, application_no, channel) VALUES (?, ?, ?)",
                notice,
                applicationNo,
                channel.name());
    }

    /** It has left the queue of that channel. */
    void ended(UUID notice, Channel channel, End end, String words, Instant at) {
        sql.update(
                "UPDATE notice_sending SET ended = ?, words = ?, ended_at = ? WHERE notice_id = ? AND channel = ?",
                end.name(),
                words,
                at,
                notice,
                channel.name());
    }

    /** One notice. */
    Optional<Told> find(UUID notice) {
        Map<UUID, List<Sending>> sendings = sendings("notice_id", notice);
        return sql.first("SELECT * FROM notice WHERE id = ?", row -> told(row, sendings), notice);
    }

    /** Everything that was told of, oldest first. */
    List<Told> of(String applicationNo) {
        Map<UUID, List<Sending>> sendings = sendings("application_no", applicationNo);
        return sql.list(
                "SELECT * FROM notice WHERE application_no = ? ORDER BY id", row -> told(row, sendings), applicationNo);
    }

    private static Told told(Row row, Map<UUID, List<Sending>> sendings) throws SQLException {
        UUID id = row.id("id");
        return new Told(
                id,
                row.text("application_no"),
                new Happening(
                        NoticeKind.valueOf(row.text("kind")),
                        row.text("reference"),
                        row.day("happened_on"),
                        row.dayOrNull("due_on"),
                        row.textOrNull("method")),
                sendings.getOrDefault(id, List.of()));
    }

    private record OfNotice(UUID notice, Sending sending) {}

    /** By notice, each by channel. */
    private Map<UUID, List<Sending>> sendings(String column, Object value) {
        return sql
                .list(
                        "SELECT notice_id, channel, ended, ended_at FROM notice_sending WHERE " + column
                                + " = ? ORDER BY channel",
                        row -> {
                            String ended = row.textOrNull("ended");
                            return new OfNotice(
                                    row.id("notice_id"),
                                    new Sending(
                                            Channel.valueOf(row.text("channel")),
                                            ended == null ? null : End.valueOf(ended),
                                            row.instantOrNull("ended_at")));
                        },
                        value)
                .stream()
                .collect(Collectors.groupingBy(
                        OfNotice::notice, Collectors.mapping(OfNotice::sending, Collectors.toList())));
    }
}
