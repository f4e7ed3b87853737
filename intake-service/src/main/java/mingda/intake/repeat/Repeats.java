package mingda.intake.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.repeat.AnsweredRequests;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.Digests;
import org.jspecify.annotations.Nullable;

/** Calls on an application that may carry an Idempotency-Key: with one they take effect once. */
@ApplicationScoped
public class Repeats {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final AnsweredRequests answered;
    private final Digests digests;
    private final ObjectMapper json;

    Repeats(AnsweredRequests answered, Digests digests, ObjectMapper json) {
        this.answered = answered;
        this.digests = digests;
        this.json = json;
    }

    /**
     * A call that may come again.
     *
     * @param keyHash keyed digest of its key, to be named in the transaction's scope; empty without a key
     * @param bodyDigest SHA-256 of what was sent
     */
    public record Call(String keyHash, String bodyDigest) {}

    /** Whether a key has the right form. */
    public static boolean wellFormed(String key) {
        return KEY.matcher(key).matches();
    }

    /** SHA-256 of JSON: the same content gives the same digest, however it is spaced and ordered. */
    public static String digest(@Nullable JsonNode body) {
        try {
            return Digests.sha256(SORTED.writeValueAsString(SORTED.treeToValue(body, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can't be written");
        }
    }

    /**
     * The call at hand.
     *
     * @param key as sent, or null: then nothing is remembered
     * @param what kind of call; the same key may be used once for each kind and application
     * @throws ProblemException 400 when the key has not the right form
     */
    public Call call(@Nullable String key, String what, String applicationNo, String bodyDigest) {
        if (key == null) {
            return new Call("", bodyDigest);
        }
        if (!wellFormed(key)) {
            throw new ProblemException(IntakeProblem.KEY_REQUIRED);
        }
        return new Call(digests.keyed(what + ":" + ApplicationNumber.normalise(applicationNo) + ":" + key), bodyDigest);
    }

    /**
     * Does the work, or gives the answer that the same call was given before. Needs a transaction whose scope names the
     * application and the call's key.
     *
     * @return the answer as JSON
     * @throws ProblemException 409 while the first call is running, 422 when the key came with other content
     */
    public String once(Call call, String applicationNo, Supplier<?> work) {
        if (call.keyHash().isEmpty()) {
            return write(work.get());
        }
        if (!answered.take(call.keyHash())) {
            throw new ProblemException(IntakeProblem.KEY_IN_USE);
        }
        Answered before = find(call.keyHash()).orElse(null);
        if (before == null) {
            String answer = write(work.get());
            keep(call.keyHash(), new Answered(call.bodyDigest(), applicationNo, answer));
            return answer;
        }
        if (!before.bodyDigest().equals(call.bodyDigest())) {
            throw new ProblemException(IntakeProblem.KEY_REUSED);
        }
        return before.answer();
    }

    /**
     * What was answered to a key before.
     *
     * @param bodyDigest of what was sent
     * @param applicationNo the application that it was about
     * @param answer the answer as JSON
     */
    public record Answered(String bodyDigest, String applicationNo, String answer) {}

    /** What was answered to the key in the last 48 hours. */
    public Optional<Answered> find(String keyHash) {
        return answered.find(keyHash)
                .map(kept -> new Answered(
                        kept.path("bodyDigest").asText(),
                        kept.path("applicationNo").asText(),
                        kept.path("answer").asText()));
    }

    /** Keeps what was answered to the key. */
    public void keep(String keyHash, Answered answer) {
        ObjectNode kept = json.createObjectNode()
                .put("bodyDigest", answer.bodyDigest())
                .put("applicationNo", answer.applicationNo())
                .put("answer", answer.answer());
        answered.keep(keyHash, kept);
    }

    /**
     * Takes the key for the running transaction.
     *
     * @param patient whether to wait for another transaction that holds it
     * @return false when another one holds it and we do not wait
     */
    public boolean take(String keyHash, boolean patient) {
        if (patient) {
            answered.await(keyHash);
            return true;
        }
        return answered.take(keyHash);
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written as JSON");
        }
    }
}
