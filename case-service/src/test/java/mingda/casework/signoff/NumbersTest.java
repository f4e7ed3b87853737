package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithParts
class NumbersTest {

    private static final int LETTERS = 8;

    @Test
    void lettersIssuedAtOnceGetConsecutiveNumbers() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            String id = aCase(i % 2 == 0);
            approved(id, NONE_EXISTS);
            cases.add(id);
        }
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LETTERS)) {
            List<Callable<String>> calls = cases.stream()
                    .<Callable<String>>map(id -> () -> step("head", id, "/reply", "{}")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("number"))
                    .toList();
            for (Future<String> number : threads.invokeAll(calls)) {
                numbers.add(Integer.valueOf(number.get().replaceAll(".*〕(\\d+)号.*", "$1")));
            }
        }

        List<Integer> sorted = numbers.stream().sorted().toList();

        assertEquals(
                IntStream.range(sorted.getFirst(), sorted.getFirst() + LETTERS)
                        .boxed()
                        .toList(),
                sorted);
    }
}
