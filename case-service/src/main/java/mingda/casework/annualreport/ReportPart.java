package mingda.casework.annualreport;

/** The six parts of the report, titles as the notice has them. */
enum ReportPart {
    /** With 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设 and 监督保障. */
    OVERALL("一、总体情况"),
    PROACTIVE("二、主动公开政府信息情况"),
    REQUESTS("三、收到和处理政府信息公开申请情况"),
    REMEDIES("四、政府信息公开行政复议、行政诉讼情况"),
    PROBLEMS("五、存在的主要问题及改进情况"),
    /** 收取信息处理费情况在此处报告. */
    OTHER("六、其他需要报告的事项");

    private final String title;

    ReportPart(String title) {
        this.title = title;
    }

    /** Its number, 1 to 6. */
    int no() {
        return ordinal() + 1;
    }

    /** Its title. */
    String title() {
        return title;
    }
}
