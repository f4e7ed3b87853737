package mingda.casework.act;

import mingda.casework.casefile.CaseFile;
import mingda.casework.clock.ActType;

/**
 * An officer recorded an act by itself. Fired in the transaction that records it, for features that must follow it.
 *
 * @param file the case as it was before; it is locked
 * @param type what was recorded
 */
public record ActRecorded(CaseFile file, ActType type) {}
