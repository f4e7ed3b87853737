package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;

/** What becomes of a request to correct a record about oneself (条例第四十一条), in words. Pure. */
public final class Rectification {

    private Rectification() {}

    /** What can be decided. */
    public enum Decision {
        /** Found true and corrected. */
        CORRECTED,
        /** Another agency may correct it: handed on to that one. */
        FORWARDED,
        /** Another agency may correct it: the applicant is told which. */
        DIRECTED,
        /** Not found true. */
        DECLINED;

        /** Whether the competent agency must be named. */
        public boolean needsAgency() {
            return this == FORWARDED || this == DIRECTED;
        }
    }

    /** The decision of valid facts {@code {decision, agency?}}; without its full stop. */
    public static String inWords(JsonNode facts) {
        String agency = FactTexts.text(facts.path("agency").asText(""));
        return switch (Decision.valueOf(facts.path("decision").asText())) {
            case CORRECTED -> "本机关已对该记录予以更正";
            case FORWARDED -> "该记录的更正不属于本机关职能范围，本机关已转送有权更正的行政机关（" + agency + "）处理";
            case DIRECTED -> "该记录的更正不属于本机关职能范围，请向有权更正的行政机关（" + agency + "）提出";
            case DECLINED -> "经审核不属实，本机关对该记录不予更正";
        };
    }
}
