package mingda.casework.clock;

/** Whom a consultation asks. */
public enum Party {
    /** 第三方, whose rights a disclosure may harm (条例第三十二条). */
    THIRD_PARTY,
    /** 共同制作机关 (条例第三十四条). */
    CO_MAKER,
    /** 其他机关 (条例第三十三条第三款). */
    OTHER_BODY
}
