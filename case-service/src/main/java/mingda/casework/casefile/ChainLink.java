package mingda.casework.casefile;

/**
 * An entry as the hash chain holds it: personal values as salted digests.
 *
 * @param canonical RFC 8785 JSON
 * @param previous hash of the entry before, hexadecimal; 64 zeros before the first
 * @param hash SHA-256 over the bytes of {@code previous} and {@code canonical}, hexadecimal
 */
public record ChainLink(int seq, byte[] canonical, String previous, String hash) {}
