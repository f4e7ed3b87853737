package mingda.notify.tier;

/** Who a rule of the tier plan names, from the lowest up: where a rank is empty its part falls to the next one. */
public enum Rank {
    /** The assignee, or every officer (公开办经办人) of the handling agency while nobody is assigned. */
    OFFICER,
    /** The heads of the assignee's unit (科室负责人), or of all units while nobody is assigned. */
    UNIT_HEAD,
    /** The heads of the disclosure office (政府信息公开工作机构负责人). */
    OFFICE_HEAD,
    /** The supervisors of the 主管部门. */
    SUPERVISOR
}
