package mingda.notify.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import mingda.notify.tier.Person;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A member of the staff as casework last published it. */
@Entity
@Table(name = "staff")
class Staff {

    @Id
    String username;

    @Column(name = "agency_code")
    String agencyCode = "";

    @Column(name = "unit")
    @Nullable
    String unit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "roles")
    List<String> roles = List.of();

    @Column(name = "active")
    boolean active;

    @Column(name = "language")
    String language = "zh";

    /** JWE of name and e-mail, or null when casework published none. */
    @Column(name = "personal")
    @Nullable
    String personal;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Staff() {}

    Staff(String username) {
        this.username = username;
    }

    Person person() {
        return new Person(username, agencyCode, unit, Set.copyOf(roles), active);
    }
}
