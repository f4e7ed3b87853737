package mingda.intake.satisfaction;

/** How content the applicant is (满意度). */
public enum Satisfaction {
    SATISFIED,
    NEUTRAL,
    DISSATISFIED
}
