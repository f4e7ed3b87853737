package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mingda.casework.clock.Party;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.letter.Rectification;
import mingda.casework.fee.Fee;
import mingda.casework.fee.Tariff;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;

/** What the draft of a notice must state when it is submitted. Pure. */
final class NoticeFacts {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_CORRECTION = 30;
    private static final int LONGEST_EXTENSION = 20;

    private NoticeFacts() {}

    /**
     * Makes sure that the notice states its facts.
     *
     * @throws mingda.eventing.problem.ProblemException 422 that names each missing or wrong fact
     */
    static void require(DocumentKind kind, ObjectNode content) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(content.path("facts"), "/facts", wrong);
        switch (kind) {
            case CORRECTION_NOTICE -> {
                items(facts, wrong);
                days(facts, LONGEST_CORRECTION);
            }
            case EXTENSION_NOTICE -> {
                days(facts, LONGEST_EXTENSION);
                facts.text("reason", true, LONGEST);
            }
            case CONSULTATION_NOTICE -> {
                facts.constant("party", true, Party.class);
                facts.text("name", true, LONGEST);
                place(facts);
                facts.text("asked", false, LONGEST);
                facts.text("why", false, LONGEST);
            }
            case REASONS_NOTICE -> {
                facts.text("counts", true, LONGEST);
                days(facts, LONGEST_CORRECTION);
            }
            case DISCLOSURE_NOTICE -> {
                facts.text("consultation", true, LONGEST);
                facts.text("name", false, LONGEST);
                place(facts);
                facts.text("content", true, LONGEST);
                facts.text("reasons", true, LONGEST);
                facts.day("releaseOn", true);
            }
            case FEE_NOTICE -> fee(facts);
            case RECTIFICATION_REPLY -> {
                facts.text("record", true, LONGEST);
                facts.text("reasons", true, LONGEST);
                Rectification.Decision decision = facts.constant("decision", true, Rectification.Decision.class);
                facts.text("agency", decision != null && decision.needsAgency(), LONGEST);
            }
            default -> {}
        }
        wrong.throwIfAny();
    }

    /** Where the third party is reached; the case knows the applicant's address alone. */
    private static void place(Facts facts) {
        facts.text("address", false, LONGEST_ADDRESS);
        facts.text("postcode", false, LONGEST_NUMBER);
        facts.text("phone", false, LONGEST_NUMBER);
    }

    private static void items(Facts facts, Wrong wrong) {
        boolean sound = facts.raw("items").isArray()
                && !facts.raw("items").isEmpty()
                && facts.raw("items").size() <= MOST_ITEMS;
        if (sound) {
            for (var item : facts.raw("items")) {
                sound &= item.isTextual()
                        && !item.asText().isBlank()
                        && item.asText().length() <= LONGEST;
            }
        }
        if (!facts.has("items")) {
            wrong.missing("/facts/items");
        } else if (!sound) {
            facts.refuse("items", "list", "请列出 1 至 50 项需补正的内容。", "List 1 to 50 things to correct.");
        }
        facts.text("reasons", false, LONGEST);
    }

    private static void days(Facts facts, int most) {
        Integer days = facts.number("workingDays", true);
        if (days != null && (days < 1 || days > most)) {
            facts.refuse("workingDays", "range", "应为 1 至 " + most + " 个工作日。", "1 to " + most + " working days.");
        }
    }

    private static void fee(Facts facts) {
        Tariff tariff = facts.constant("tariff", true, Tariff.class);
        facts.text("payment", true, LONGEST);
        if (tariff == Tariff.PER_PAGE) {
            within(facts, "pages", true, Fee.MOST_PAGES);
        } else if (tariff == Tariff.PER_ITEM) {
            within(facts, "items", true, Fee.MOST_ITEMS / 2);
            within(facts, "itemsEarlierThisMonth", false, Fee.MOST_ITEMS / 2);
        }
    }

    private static void within(Facts facts, String name, boolean needed, long most) {
        Long number = facts.bigNumber(name, needed);
        if (number != null && (number < (needed ? 1 : 0) || number > most)) {
            facts.refuse(name, "range", "数值超出范围。", "Out of range, at most " + most + ".");
        }
    }
}
