package mingda.casework.fee;

/** How a fee is counted (《政府信息公开信息处理费管理办法》第三条). */
public enum Tariff {
    /** 按件: by the applications of one applicant in a calendar month, Art. 4. */
    PER_ITEM,
    /** 按量: by the pages of one application, Art. 5. */
    PER_PAGE
}
