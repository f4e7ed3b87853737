package mingda.casework.signoff;

import mingda.casework.opinion.OpinionGuard;

/** Says what the opinion of the responsible section lacks. Pure. */
final class SectionLacks {

    private static final Unmet MISSING = Unmet.of(
            "section-opinion-missing",
            SignoffChain.ARTICLE,
            "本机关要求送审前取得承办科室意见：请向承办科室征询，由未参与拟稿的人员答复后再送审。",
            "The agency wants the responsible section heard before submission: ask it, and submit once a colleague who had no"
                    + " part in the draft has answered.");
    private static final Unmet AWAITED = Unmet.of(
            "section-opinion-awaited",
            SignoffChain.ARTICLE,
            "承办科室尚未答复：请等待其意见，或者撤回征询后另行征询。",
            "A section has not answered yet: wait for it, or withdraw the request and ask another one.");

    private SectionLacks() {}

    static Unmet of(OpinionGuard.Lack lack) {
        return switch (lack) {
            case MISSING -> MISSING;
            case AWAITED -> AWAITED;
        };
    }
}
