package mingda.casework.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.document.CaseActs;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.Documents;

/** What one case says, read while proposals are made from it. */
final class Known {

    private static final Words APPLICATION = new Words("申请的内容", "the application");

    private final CaseFile file;
    private final CaseActs acts;
    private final Documents documents;
    private final JsonNode application;
    private final String title;
    private final List<Proposal> proposals = new ArrayList<>();

    Known(CaseFile file, CaseFiles cases, CaseActs acts, Documents documents) {
        this.file = file;
        this.acts = acts;
        this.documents = documents;
        this.application = cases.application(file.id());
        this.title = cases.title(file.id());
    }

    CaseFile file() {
        return file;
    }

    JsonNode application() {
        return application;
    }

    String title() {
        return title;
    }

    /** The last act of that type that stands. */
    Optional<Entry> last(ActType type) {
        List<Entry> standing = acts.standing(file, type);
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** The last opinion of those who object, wholly or in part, by the last that each party gave. */
    Optional<Entry> objection() {
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Entry opinion : acts.standing(file, ActType.OPINION_RECEIVED)) {
            last.put(opinion.detail().path("consultation").asText(), opinion);
        }
        return last.values().stream()
                .filter(opinion -> List.of("OBJECT", "PARTLY")
                        .contains(opinion.detail().path("stance").asText()))
                .reduce((first, second) -> second);
    }

    /** The consultation of that id. */
    Optional<Entry> consultation(String id) {
        return acts.standing(file, ActType.CONSULTED).stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst();
    }

    /** The last document of that kind that bears a number and was not recalled. */
    Optional<Document> issued(DocumentKind kind) {
        return letters(kind).reduce((first, second) -> second);
    }

    /** The last letter that asked the third party of that name. */
    Optional<Document> consultationOf(String name) {
        return letters(DocumentKind.CONSULTATION_NOTICE)
                .filter(letter ->
                        letter.content().path("facts").path("name").asText().equals(name))
                .reduce((first, second) -> second);
    }

    private Stream<Document> letters(DocumentKind kind) {
        return documents.of(file.id()).stream()
                .filter(document -> document.kind() == kind
                        && document.number() != null
                        && document.status().isIssued());
    }

    /** Proposes what the applicant wrote. */
    void fromApplication(String pointer, String text) {
        if (!text.isBlank()) {
            propose(pointer, TextNode.valueOf(text.strip()), APPLICATION);
        }
    }

    /** Proposes a member of what an act states, where it states it. */
    void fromAct(String pointer, Entry act, String member, Words what) {
        propose(pointer, act.detail().path(member), act, what);
    }

    /** Proposes what follows from an act. */
    void propose(String pointer, JsonNode value, Entry act, Words what) {
        if (!isEmpty(value)) {
            proposals.add(new Proposal(
                    pointer,
                    value,
                    new Words(what.zh() + "（" + act.on() + "）", what.en() + " (" + act.on() + ")"),
                    act.id()));
        }
    }

    /** Proposes what a letter states. */
    void fromLetter(String pointer, JsonNode value, Document letter) {
        propose(
                pointer,
                value,
                new Words(
                        letter.title().zh() + " " + letter.number(),
                        letter.title().en() + " " + letter.number()));
    }

    /** Proposes a value. */
    void propose(String pointer, JsonNode value, Words source) {
        if (!isEmpty(value)) {
            proposals.add(new Proposal(pointer, value, source, null));
        }
    }

    /** What was proposed so far. */
    List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.asText().isBlank());
    }
}
