package mingda.notify.tier;

/**
 * A warning that one person is owed.
 *
 * @param matter what it warns of
 * @param kind what it says
 * @param tier working days to the date, negative after it
 * @param superseded whether a later step has overtaken it, so that it is recorded and not sent
 */
public record Warning(Matter matter, AlertKind kind, int tier, boolean superseded) {}
