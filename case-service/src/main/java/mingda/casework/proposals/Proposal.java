package mingda.casework.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the case already says of a fact that a draft will state: a person looks at it, and changes it where it does not fit.
 *
 * @param pointer the fact, as a JSON Pointer into the draft's facts, such as {@code /search/places}
 * @param value what is proposed
 * @param source whence it comes
 * @param act the act that says so, or null
 */
record Proposal(
        String pointer,
        JsonNode value,
        Words source,
        @Nullable UUID act) {}
