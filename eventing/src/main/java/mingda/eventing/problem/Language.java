package mingda.eventing.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that the suite speaks. */
public enum Language {
    /** Chinese, the default. */
    ZH,
    /** English. */
    EN;

    /**
     * The reader's language: the {@code ?lang} of a page before {@code Accept-Language}, Chinese when neither names
     * one of ours.
     */
    public static Language of(@Nullable String lang, @Nullable String acceptLanguage) {
        if (lang != null && !lang.isBlank()) {
            return lang.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            for (LanguageRange range : LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0 && List.of("zh", "en").contains(primary(range))) {
                    return primary(range).equals("en") ? EN : ZH;
                }
            }
        } catch (IllegalArgumentException e) {
            return ZH;
        }
        return ZH;
    }

    private static String primary(LanguageRange range) {
        return range.getRange().split("-", 2)[0];
    }

    /** The text in this language. */
    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** Language tag for {@code lang} attributes and {@code Content-Language}. */
    public String tag() {
        return this == ZH ? "zh-CN" : "en";
    }
}
