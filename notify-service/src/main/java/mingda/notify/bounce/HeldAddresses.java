package mingda.notify.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Legal;

/** Addresses to which nothing is sent because too much came back. Needs a running transaction in background scope. */
@ApplicationScoped
public class HeldAddresses {

    private final Sql sql;
    private final Clock legal;

    HeldAddresses(Sql sql, @Legal Clock legal) {
        this.sql = sql;
        this.legal = legal;
    }

    /** Whether that person's address is held; another address of the same person is not. */
    public boolean held(String username, String address) {
        return holds(username, Digests.ofAddress(username, address));
    }

    private boolean holds(String username, String digest) {
        return sql.number(
                        "select count(*) from held_address where recipient = ? and address = ? and released_at is null",
                        username,
                        digest)
                > 0;
    }

    /**
     * Holds the address after so many mails that came back since it was last released.
     *
     * @return whether it is held from now on
     */
    boolean hold(String username, String digest, int bounces) {
        long counted = sql.number(
                "select count(*) from mail_bounce where recipient = ? and address = ? and not released",
                username,
                digest);
        if (counted < bounces || holds(username, digest)) {
            return false;
        }
        sql.update(
                "insert into held_address (recipient, address, held_at) values (?, ?, ?)",
                username,
                digest,
                legal.instant());
        return true;
    }

    /**
     * Sends to that person's addresses again.
     *
     * @return false when none is held
     */
    boolean release(String username, String by) {
        int released = sql.update(
                "update held_address set released_at = ?, released_by = ? where recipient = ? and released_at is null",
                legal.instant(),
                by,
                username);
        sql.update("update mail_bounce set released = true where recipient = ? and not released", username);
        return released > 0;
    }
}
