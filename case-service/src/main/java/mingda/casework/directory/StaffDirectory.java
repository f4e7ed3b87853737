package mingda.casework.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;

/** The staff of all agencies. Every method needs a running transaction. */
@ApplicationScoped
public class StaffDirectory {

    private final Db db;

    StaffDirectory(Db db) {
        this.db = db;
    }

    /** The staff member of that user name. */
    public Optional<StaffMember> find(String username) {
        return db.one("select * from staff where username = ?", StaffDirectory::read, username);
    }

    /** Everybody, by user name. */
    public List<StaffMember> all() {
        return db.list("select * from staff order by username", StaffDirectory::read);
    }

    /** Adds the staff member; nothing happens when the user name is there. */
    void add(StaffMember member) {
        db.change(
                """
                insert into staff (username, agency_code, unit, name, email, roles, active, language)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                member.username(),
                member.agencyCode(),
                member.unit(),
                member.name(),
                member.email(),
                member.roles(),
                member.active(),
                member.language());
    }

    /** Enters how he is reached and whether he works there still, as his next version. */
    void change(StaffMember member) {
        db.change(
                """
                update staff set name = ?, email = ?, unit = ?::text, language = ?, active = ?, version = version + 1
                where username = ?""",
                member.name(),
                member.email(),
                member.unit(),
                member.language(),
                member.active(),
                member.username());
    }

    private static StaffMember read(Row row) {
        return new StaffMember(
                row.text("username"),
                row.text("agency_code"),
                row.textOrNull("unit"),
                row.text("name"),
                row.text("email"),
                row.texts("roles"),
                row.flag("active"),
                row.text("language"));
    }
}
