package mingda.casework.document.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.document.letter.TemplateTexts;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;

/** The stored templates. Versions are only added. Every method needs a running transaction. */
@ApplicationScoped
public class Templates {

    private static final TemplateTexts SHIPPED = TemplateTexts.shipped();

    private final Db db;
    private final Clock legal;

    Templates(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /** The texts that letters of that day use. */
    public TemplateTexts on(LocalDate day) {
        Map<String, String> changed = new HashMap<>();
        inForce(day).forEach((key, version) -> changed.put(key, version.text()));
        return key -> {
            String text = changed.get(key);
            return text == null ? SHIPPED.text(key) : text;
        };
    }

    /** Of each template that was ever changed, the version that letters of that day use. */
    Map<String, TemplateVersion> inForce(LocalDate day) {
        Map<String, TemplateVersion> versions = new HashMap<>();
        db.each("""
                select distinct on (key) * from letter_template where valid_from <= ?
                order by key, valid_from desc, version desc""", row -> versions.put(row.text("key"), read(row)), day);
        return versions;
    }

    /** The newest version of each template that was ever changed. */
    Map<String, Integer> newest() {
        Map<String, Integer> newest = new HashMap<>();
        db.each(
                "select key, max(version) as version from letter_template group by key",
                row -> newest.put(row.text("key"), row.number("version")));
        return newest;
    }

    /** The versions of a template, newest first; what ships with the service is the last. */
    List<TemplateVersion> history(TemplateSpec spec) {
        List<TemplateVersion> versions = new ArrayList<>(db.list(
                "select * from letter_template where key = ? order by version desc", Templates::read, spec.key()));
        versions.add(shipped(spec));
        return versions;
    }

    static TemplateVersion shipped(TemplateSpec spec) {
        return TemplateVersion.shipped(SHIPPED.text(spec.key()));
    }

    /** Keeps others from changing the template until the transaction ends. */
    void lock(TemplateSpec spec) {
        db.list("select pg_advisory_xact_lock(hashtext('letter_template'), hashtext(?))", row -> true, spec.key());
    }

    /** Adds the next version. Needs the {@link #lock}. */
    void add(TemplateSpec spec, int version, LocalDate validFrom, String text, String reason, String by) {
        db.change("""
                insert into letter_template (key, version, valid_from, text, reason, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?)""", spec.key(), version, validFrom, text, reason, legal.instant(), by);
    }

    private static TemplateVersion read(Row row) {
        return new TemplateVersion(
                row.number("version"),
                row.day("valid_from"),
                row.text("text"),
                row.text("reason"),
                row.instant("changed_at"),
                row.text("changed_by"));
    }
}
