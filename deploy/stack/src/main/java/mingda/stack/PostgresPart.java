package mingda.stack;

/** A PostgreSQL server with the three databases. */
non-sealed interface PostgresPart extends Part {
    /** Where the database of a service is, for its login role and its owner role alike. */
    String jdbcUrl(ServiceName service);

    /** The superuser's way in, for backup and restore. */
    String adminUrl(String database);
}
