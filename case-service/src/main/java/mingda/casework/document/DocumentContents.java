package mingda.casework.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a drafted document says, for the acts that follow from it. Pure. */
public final class DocumentContents {

    private DocumentContents() {}

    /** The outcomes of a reply as its acts state them: keys, each once, with commas between. */
    public static String outcomes(Document document) {
        Set<String> keys = StreamSupport.stream(document.content().path("items").spliterator(), false)
                .map(item -> item.path("outcome").asText())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(",", keys);
    }
}
