package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.sql.Db;

/**
 * The number series, one for each agency, kind and year. The series' row stays locked until the issuing transaction ends:
 * if it fails, the next letter takes the number, so there is neither a gap nor a double.
 */
@ApplicationScoped
class NumberSeries {

    private final Db db;

    NumberSeries(Db db) {
        this.db = db;
    }

    /** The next number of the series, from 1. */
    int next(String agencyCode, DocumentKind kind, int year) {
        return db.one("""
                        insert into number_series as s (agency_code, kind, year, last) values (?, ?, ?, 1)
                        on conflict (agency_code, kind, year) do update set last = s.last + 1
                        returning last""", row -> row.number("last"), agencyCode, kind, year).orElseThrow();
    }
}
