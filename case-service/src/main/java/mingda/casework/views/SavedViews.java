package mingda.casework.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import mingda.casework.sql.Db;
import mingda.eventing.time.Legal;

/** Keeps them. Needs a running transaction. */
@ApplicationScoped
class SavedViews {

    /** How many one may keep for a page. */
    static final int MOST = 50;

    private final Db db;
    private final Clock legal;

    SavedViews(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /**
     * A view.
     *
     * @param name what its owner calls it
     * @param query the filters as in the page's address, without the question mark
     */
    record View(String name, String query) {}

    List<View> of(String owner, ViewPage page) {
        return db.list(
                "select name, query from saved_view where owner = ? and page = ? order by name",
                row -> new View(row.text("name"), row.text("query")),
                owner,
                page.name());
    }

    /** Keeps it, in place of one of the same name. Tells whether there was room. */
    boolean keep(String owner, ViewPage page, View view) {
        return db.change(
                        """
                        insert into saved_view (owner, page, name, query, saved_at)
                        select ?, ?, ?, ?, ?
                        where (select count(*) from saved_view where owner = ? and page = ? and name <> ?) < ?
                        on conflict (owner, page, name) do update set query = excluded.query, saved_at = excluded.saved_at""",
                        owner,
                        page.name(),
                        view.name(),
                        view.query(),
                        legal.instant(),
                        owner,
                        page.name(),
                        view.name(),
                        MOST)
                > 0;
    }

    /** Forgets it; nothing happens when there is none. */
    void forget(String owner, ViewPage page, String name) {
        db.change("delete from saved_view where owner = ? and page = ? and name = ?", owner, page.name(), name);
    }
}
