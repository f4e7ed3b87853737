package mingda.e2e;

/** A process of the suite. */
enum Part {
    POSTGRES,
    KAFKA,
    KEYCLOAK,
    MAIL,
    INTAKE,
    CASEWORK,
    NOTIFY;

    /** The three services that are ours. */
    static Part[] services() {
        return new Part[] {INTAKE, CASEWORK, NOTIFY};
    }
}
