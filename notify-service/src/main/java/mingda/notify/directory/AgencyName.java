package mingda.notify.directory;

/**
 * What an agency is called.
 *
 * @param code its code
 * @param zh short name in Chinese
 * @param en name in English, the Chinese one where there is none
 */
public record AgencyName(String code, String zh, String en) {}
