package mingda.casework.settings;

import mingda.casework.clock.Settings;

/**
 * The settings that hold for an agency.
 *
 * @param version 0 for the defaults, then 1, 2, 3… with each change
 * @param settings the settings
 */
public record HeldSettings(int version, Settings settings) {}
