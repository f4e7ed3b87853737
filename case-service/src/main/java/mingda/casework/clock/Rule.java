package mingda.casework.clock;

import java.util.Set;

/** What acts of certain types do to a case. */
interface Rule {
    /** The types that it knows. */
    Set<ActType> acts();

    /** Changes the case by an act of these types. */
    void apply(Entry entry, CaseFile file);
}
