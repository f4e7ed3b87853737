package mingda.casework.document.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.casework.outcome.Outcome;

/**
 * The grounds on which a part is withheld: an outcome's key ({@code REFUSE_THIRD}), a code ({@code 16-2a}), or the article
 * in words.
 */
final class Grounds {

    private static final Pattern CODE = Pattern.compile("(14|15|16)(?:[-(]?([123])[ab)]?)?");
    private static final Map<String, String> ARTICLES = Map.of("14", "《条例》第十四条", "15", "《条例》第十五条", "16", "《条例》第十六条");

    private Grounds() {}

    /** As the letter names it. */
    static String inWords(String ground) {
        Optional<Outcome> outcome = Outcome.of(ground);
        if (outcome.isPresent()) {
            return outcome.get().article().replace("条例", "《条例》");
        }
        Matcher code = CODE.matcher(ground.strip().toLowerCase(Locale.ROOT));
        if (!code.matches()) {
            return ground;
        }
        String paragraph =
                "16".equals(code.group(1)) && code.group(2) != null ? ("1".equals(code.group(2)) ? "第一款" : "第二款") : "";
        return ARTICLES.get(code.group(1)) + paragraph;
    }

    /** Whether it stands in Arts. 14 to 16; what can't be read counts as such, for R1 must not be missed. */
    static boolean isRefusal(String ground) {
        return Outcome.of(ground).map(Outcome::withholds).orElse(true);
    }
}
