package mingda.intake.consultation;

/** What a third party says to a disclosure. */
public enum Stance {
    /** 同意. */
    AGREE,
    /** 部分同意. */
    PARTLY,
    /** 不同意. */
    OBJECT;

    /** Whether reasons have to be given: the agency weighs them (条例第三十二条). */
    public boolean needsReasons() {
        return this != AGREE;
    }
}
