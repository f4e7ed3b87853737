package mingda.casework.statistics;

import mingda.casework.calendar.Words;

/** The six columns of table three: what an applicant is. Fixed when the case is registered. */
public enum ApplicantClass {
    NATURAL_PERSON("自然人", "Natural person"),
    COMMERCIAL_ENTERPRISE("商业企业", "Commercial enterprise"),
    RESEARCH_INSTITUTE("科研机构", "Research institute"),
    PUBLIC_WELFARE("社会公益组织", "Public welfare organisation"),
    LEGAL_SERVICE("法律服务机构", "Legal services"),
    OTHER("其他", "Other");

    private final Words label;

    ApplicantClass(String zh, String en) {
        label = new Words(zh, en);
    }

    /** Its column of table three, 1 to 6; column 7 is the total. */
    public int column() {
        return ordinal() + 1;
    }

    /** What the column is headed. */
    public Words label() {
        return label;
    }
}
