package mingda.casework.fee;

import java.util.ArrayList;
import java.util.List;

/**
 * What an applicant is to pay, with the steps of the tariff that it consists of.
 *
 * @param tariff the tariff used
 * @param amountYuan the sum, in yuan
 * @param slices the parts, lowest step first, parts that are free included
 */
public record Fee(Tariff tariff, long amountYuan, List<Slice> slices) {
    /** The most items, earlier ones of the month included, that one calculation takes. */
    public static final long MOST_ITEMS = 10_000;

    /** The most pages that one calculation takes. */
    public static final long MOST_PAGES = 1_000_000;

    private static final long FREE_ITEMS = 10;
    private static final long FLAT_ITEMS = 30;
    private static final long YUAN_PER_ITEM_STEP = 100;
    private static final long[] PAGES_TO = {30, 100, 200, MOST_PAGES};
    private static final long[] YUAN_PER_PAGE = {0, 10, 20, 40};

    public Fee {
        slices = List.copyOf(slices);
    }

    private static Fee sum(Tariff tariff, List<Slice> slices) {
        return new Fee(tariff, slices.stream().mapToLong(Slice::amountYuan).sum(), slices);
    }

    /**
     * The fee by item: items 1 to 10 of a calendar month are free, 11 to 30 cost 100 yuan each, each further ten 100 yuan
     * more apiece (第四条).
     *
     * @param earlierThisMonth items of the same applicant counted before in the month, 0 or more
     * @param items items to charge for, 0 or more; with the earlier ones at most {@link #MOST_ITEMS}
     * @throws IllegalArgumentException outside these ranges
     */
    public static Fee perItem(long earlierThisMonth, long items) {
        if (earlierThisMonth < 0 || items < 0 || items > MOST_ITEMS - earlierThisMonth) {
            throw new IllegalArgumentException("items must be 0 to " + MOST_ITEMS + ", the earlier ones included");
        }
        long last = earlierThisMonth + items;
        List<Slice> slices = new ArrayList<>();
        long from = earlierThisMonth + 1;
        while (from <= last) {
            long to = Math.min(last, endOfItemStep(from));
            slices.add(Slice.of(from, to, yuanForItem(from)));
            from = to + 1;
        }
        return sum(Tariff.PER_ITEM, slices);
    }

    /**
     * The fee by page of one application: 1 to 30 free, 31 to 100 at 10 yuan, 101 to 200 at 20, from 201 at 40 (第五条).
     *
     * @param pages sides of A4 or smaller, 0 to {@link #MOST_PAGES}
     * @throws IllegalArgumentException outside this range
     */
    public static Fee perPage(long pages) {
        if (pages < 0 || pages > MOST_PAGES) {
            throw new IllegalArgumentException("pages must be 0 to " + MOST_PAGES);
        }
        List<Slice> slices = new ArrayList<>();
        long from = 1;
        for (int step = 0; from <= pages; step++) {
            long to = Math.min(pages, PAGES_TO[step]);
            slices.add(Slice.of(from, to, YUAN_PER_PAGE[step]));
            from = to + 1;
        }
        return sum(Tariff.PER_PAGE, slices);
    }

    private static long endOfItemStep(long item) {
        if (item <= FREE_ITEMS) {
            return FREE_ITEMS;
        }
        return Math.max(FLAT_ITEMS, Math.ceilDiv(item, 10L) * 10);
    }

    private static long yuanForItem(long item) {
        if (item <= FREE_ITEMS) {
            return 0;
        }
        return YUAN_PER_ITEM_STEP * (1 + Math.ceilDiv(Math.max(0, item - FLAT_ITEMS), 10L));
    }
}
