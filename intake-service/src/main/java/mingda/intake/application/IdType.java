package mingda.intake.application;

/** Identity documents of natural persons (身份证件). */
public enum IdType {
    RESIDENT_ID,
    PASSPORT,
    MILITARY_ID,
    HK_MACAO_PERMIT,
    TAIWAN_PERMIT,
    RESIDENCE_PERMIT,
    FOREIGN_PERMANENT_RESIDENT_ID,
    OTHER
}
