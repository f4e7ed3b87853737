package mingda.stack;

/** A Keycloak with the realm {@code mingda}. */
non-sealed interface KeycloakPart extends Part {
    /** The issuer of its tokens, as they name it. */
    String issuer();
}
