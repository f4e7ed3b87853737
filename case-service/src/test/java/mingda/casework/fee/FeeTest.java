package mingda.casework.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 《政府信息公开信息处理费管理办法》 Arts. 4 and 5. */
class FeeTest {
    @Test
    void art4EveryItemOfAMonthAgainstTheFormula() {
        long sum = 0;
        for (int n = 1; n <= 400; n++) {
            sum += n <= 10 ? 0 : n <= 30 ? 100 : 100 + 100L * ((n - 30 + 9) / 10);
            assertEquals(sum, Fee.perItem(0, n).amountYuan(), n + " items");
            assertEquals(
                    sum - Fee.perItem(0, n / 2).amountYuan(),
                    Fee.perItem(n / 2, n - n / 2).amountYuan());
        }
    }

    @Test
    void art4StepsByTens() {
        assertEquals(0, Fee.perItem(0, 10).amountYuan());
        assertEquals(100, Fee.perItem(10, 1).amountYuan());
        assertEquals(100, Fee.perItem(29, 1).amountYuan());
        assertEquals(200, Fee.perItem(30, 1).amountYuan());
        assertEquals(200, Fee.perItem(39, 1).amountYuan());
        assertEquals(300, Fee.perItem(40, 1).amountYuan());
        assertEquals(400, Fee.perItem(59, 1).amountYuan());
    }

    @Test
    void art5EveryPageAgainstTheFormula() {
        for (int p = 1; p <= 500; p++) {
            long expected = 10L * Math.max(0, Math.min(p, 100) - 30)
                    + 20L * Math.max(0, Math.min(p, 200) - 100)
                    + 40L * Math.max(0, p - 200);
            assertEquals(expected, Fee.perPage(p).amountYuan(), p + " pages");
        }
    }

    @Test
    void amountsReallyChargedFitTheTariffs() {
        assertEquals(140, Fee.perPage(44).amountYuan());
        assertEquals(270, Fee.perPage(57).amountYuan());
        assertEquals(880, Fee.perPage(109).amountYuan());
        assertEquals(1500, Fee.perItem(0, 25).amountYuan());
        assertEquals(600, Fee.perItem(0, 16).amountYuan());
    }

    @Test
    void slicesNameTheStepsAndAddUp() {
        assertEquals(
                List.of(new Slice(1, 30, 30, 0, 0), new Slice(31, 100, 70, 10, 700), new Slice(101, 101, 1, 20, 20)),
                Fee.perPage(101).slices());
        assertEquals(
                List.of(new Slice(10, 10, 1, 0, 0), new Slice(11, 30, 20, 100, 2000), new Slice(31, 31, 1, 200, 200)),
                Fee.perItem(9, 22).slices());
        assertEquals(List.of(new Slice(41, 43, 3, 300, 900)), Fee.perItem(40, 3).slices());
        assertEquals(Tariff.PER_PAGE, Fee.perPage(1).tariff());
        assertEquals(Tariff.PER_ITEM, Fee.perItem(0, 1).tariff());
    }

    @Test
    void nothingCostsNothing() {
        assertEquals(new Fee(Tariff.PER_ITEM, 0, List.of()), Fee.perItem(5, 0));
        assertEquals(new Fee(Tariff.PER_PAGE, 0, List.of()), Fee.perPage(0));
    }

    @Test
    void hugeNumbersAreSafeAndWhatIsOutOfRangeIsRefused() {
        assertEquals(700L + 2_000L + 40L * 999_800L, Fee.perPage(Fee.MOST_PAGES).amountYuan());
        assertThrows(IllegalArgumentException.class, () -> Fee.perPage(Fee.MOST_PAGES + 1));
        assertThrows(IllegalArgumentException.class, () -> Fee.perPage(-1));
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(0, -1));
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(1, Fee.MOST_ITEMS));
        assertEquals(
                Fee.MOST_ITEMS,
                Fee.perItem(1, Fee.MOST_ITEMS - 1).slices().getLast().to());
    }

    @Test
    void art4AMonthGoesOnWhereTheEarlierApplicationsLeftIt() {
        assertEquals(200, Fee.perItem(9, 3).amountYuan(), "item 10 is free");
        assertEquals(300, Fee.perItem(29, 2).amountYuan(), "item 30 at 100, item 31 at 200");
        assertEquals(500, Fee.perItem(39, 2).amountYuan(), "item 40 at 200, item 41 at 300");
        assertEquals(0, Fee.perItem(Fee.MOST_ITEMS, 0).amountYuan());
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(Fee.MOST_ITEMS, 1));
        assertThrows(IllegalArgumentException.class, () -> Fee.perItem(Fee.MOST_ITEMS + 1, 0));
    }
}
