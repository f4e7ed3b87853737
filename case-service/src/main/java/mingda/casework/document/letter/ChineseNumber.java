package mingda.casework.document.letter;

/** Small ordinal numbers in Chinese. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** 一 to 九十九. */
    static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return head + (ones == 0 && tens > 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
