package mingda.casework.fee;

/**
 * The part of a fee that falls into one step of a tariff.
 *
 * @param from the first item of the month, or page, of this part
 * @param to the last one
 * @param count how many they are
 * @param rateYuan what each costs, in yuan
 * @param amountYuan what they cost together, in yuan
 */
public record Slice(long from, long to, long count, long rateYuan, long amountYuan) {
    static Slice of(long from, long to, long rateYuan) {
        long count = to - from + 1;
        return new Slice(from, to, count, rateYuan, Math.multiplyExact(count, rateYuan));
    }
}
