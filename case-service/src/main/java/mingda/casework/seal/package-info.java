/**
 * Seals (电子印章) on documents, behind one interface: {@link mingda.casework.seal.SealProvider}. PDF bears a PAdES B-B
 * signature, OFD a seal after GB/T 38540.
 */
@NullMarked
package mingda.casework.seal;

import org.jspecify.annotations.NullMarked;
