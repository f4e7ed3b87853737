package mingda.casework.clock;

/** Why a case is opened again. */
public enum Cause {
    RECONSIDERATION,
    JUDGMENT,
    SELF_CORRECTION,
    SUPERVISION
}
