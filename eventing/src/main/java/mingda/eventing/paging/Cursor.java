package mingda.eventing.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The text form of a place in a sorted list. */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String write(List<String> values) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<List<String>> read(String cursor) {
        try {
            List<String> values = JSON.readValue(Base64.getUrlDecoder().decode(cursor), new TypeReference<>() {});
            return Optional.ofNullable(values).filter(list -> list.stream().allMatch(Objects::nonNull));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
