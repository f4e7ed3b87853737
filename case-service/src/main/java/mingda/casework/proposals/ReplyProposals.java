package mingda.casework.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.Documents;
import mingda.casework.document.letter.Reader;
import mingda.casework.outcome.Outcome;

/** What a case says of the facts of a reply, by outcome. Proposes; decides nothing. Needs a running transaction. */
@ApplicationScoped
class ReplyProposals {

    private static final Words SEARCH = new Words("检索记录", "search recorded");
    private static final Words OPINION = new Words("第三方的意见", "opinion of the third party");
    private static final Words WANTED = new Words("申请人要求的提供方式", "how the applicant wants it");
    private static final Map<String, String> CARRIERS = Map.of("PAPER", "纸质文本", "EMAIL", "电子文本", "DISC", "光盘");
    private static final Map<String, String> DELIVERIES = Map.of(
            "POST", "邮寄至%s提供的地址",
            "EMAIL", "发送至%s提供的电子邮箱",
            "FAX", "传真至%s提供的号码",
            "PICK_UP", "由%s到本机关领取",
            "READ_ON_SITE", "由%s到本机关查阅",
            "ONLINE", "由%s在网上下载");

    private final CaseFiles cases;
    private final Documents documents;

    ReplyProposals(CaseFiles cases, Documents documents) {
        this.cases = cases;
        this.documents = documents;
    }

    void add(Known known, Outcome outcome) {
        switch (outcome) {
            case GRANT -> access(known);
            case PARTIAL -> {
                known.objection()
                        .ifPresent(opinion -> known.propose(
                                "/grounds",
                                JsonNodeFactory.instance.arrayNode().add(Outcome.REFUSE_THIRD.name()),
                                opinion,
                                OPINION));
                objection(known);
            }
            case REFUSE_THIRD -> {
                known.objection()
                        .ifPresent(opinion -> known.fromAct("/consultation", opinion, "consultation", OPINION));
                objection(known);
            }
            case NONE_EXISTS -> search(known);
            case NEEDS_MAKING ->
                known.fromApplication(
                        "/whatWouldBeMade",
                        known.application().path("request").path("description").asText(""));
            case STILL_UNCLEAR -> unclear(known);
            case REPEAT, CONFIRM_AGAIN -> earlier(known, outcome);
            case EXCESSIVE ->
                known.issued(DocumentKind.REASONS_NOTICE)
                        .ifPresent(letter -> known.fromLetter(
                                "/counts", letter.content().path("facts").path("counts"), letter));
            case UNCORRECTED -> notice(known, DocumentKind.CORRECTION_NOTICE);
            case UNPAID -> notice(known, DocumentKind.FEE_NOTICE);
            default -> {}
        }
    }

    private static void access(Known known) {
        String carrier = CARRIERS.getOrDefault(String.valueOf(known.file().carrier()), "");
        String you = Reader.of(known.application()).you();
        String delivery = DELIVERIES
                .getOrDefault(String.valueOf(known.file().delivery()), "")
                .formatted(you);
        known.propose("/access", TextNode.valueOf(joined("，", carrier, delivery)), WANTED);
    }

    private static void search(Known known) {
        Optional<Entry> searched = known.last(ActType.SEARCHED);
        if (searched.isEmpty()) {
            // What was asked for is what is searched for first.
            known.propose(
                    "/search/words",
                    JsonNodeFactory.instance.arrayNode().add(known.title()),
                    new Words("申请的内容", "the application"));
            return;
        }
        for (String member : List.of("places", "words", "result")) {
            known.fromAct("/search/" + member, searched.get(), member, SEARCH);
        }
    }

    private static void objection(Known known) {
        known.objection().ifPresent(opinion -> {
            boolean partly = opinion.detail().path("stance").asText().equals("PARTLY");
            String reasons = opinion.detail().path("reasons").asText("").strip();
            String text = "经书面征求意见，第三方" + (partly ? "部分同意公开" : "不同意公开") + (reasons.isEmpty() ? "" : "，理由为：" + reasons);
            known.propose("/reasons", TextNode.valueOf(text), opinion, OPINION);
        });
    }

    private static void unclear(Known known) {
        known.last(ActType.CORRECTION_REQUESTED).ifPresent(asked -> {
            List<String> items = new ArrayList<>();
            asked.detail().path("items").forEach(item -> items.add(item.asText()));
            known.propose(
                    "/unclear",
                    TextNode.valueOf(String.join("；", items)),
                    asked,
                    new Words("要求补正的事项", "what was to be corrected"));
        });
    }

    private static void notice(Known known, DocumentKind kind) {
        known.issued(kind)
                .ifPresent(letter ->
                        known.fromLetter("/notice", TextNode.valueOf(String.valueOf(letter.number())), letter));
    }

    /** The reply to an earlier application of the same content by the same person at the same agency. */
    private void earlier(Known known, Outcome outcome) {
        String repeats = known.file().possibleRepeatOf();
        if (repeats == null) {
            return;
        }
        cases.idOf(repeats)
                .map(cases::get)
                .filter(earlier -> isAnswered(earlier)
                        && earlier.agencyCode().equals(known.file().agencyCode())
                        && sameApplicant(cases.application(earlier.id()), known.application()))
                .flatMap(this::reply)
                .ifPresent(letter -> {
                    known.fromLetter("/earlierNumber", TextNode.valueOf(String.valueOf(letter.number())), letter);
                    if (outcome == Outcome.REPEAT) {
                        known.fromLetter("/earlierOn", TextNode.valueOf(String.valueOf(letter.issuedOn())), letter);
                    }
                });
    }

    private Optional<Document> reply(CaseFile earlier) {
        return documents.of(earlier.id()).stream()
                .filter(document -> document.kind() == DocumentKind.REPLY
                        && document.number() != null
                        && document.status().isIssued())
                .reduce((first, second) -> second);
    }

    private static boolean isAnswered(CaseFile file) {
        return file.state() == CaseState.REPLIED || file.state() == CaseState.SERVED;
    }

    private static boolean sameApplicant(JsonNode one, JsonNode other) {
        return List.of("kind", "name", "idNumber").stream()
                .allMatch(member -> one.path("applicant")
                        .path(member)
                        .asText("")
                        .equals(other.path("applicant").path(member).asText("")));
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between, Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
