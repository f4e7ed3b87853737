package mingda.notify.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An agency (行政机关) as casework last published it. */
@Entity
@Table(name = "agency")
class Agency {

    @Id
    String code;

    @Column(name = "short_name")
    String shortName = "";

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Column(name = "handled_by")
    @Nullable
    String handledBy;

    @Column(name = "parent")
    @Nullable
    String parent;

    @Column(name = "supervising")
    boolean supervising;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Agency() {}

    Agency(String code) {
        this.code = code;
    }
}
