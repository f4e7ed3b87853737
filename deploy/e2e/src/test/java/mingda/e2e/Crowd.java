package mingda.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many applicants who submit at their own pace and do not give up: each repeats his key until he is answered. */
final class Crowd {

    private static final int THREADS = 4;

    private final Map<String, Applicant> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final CountDownLatch done;
    private final int perThread;
    private final Duration pause;
    private final long seed;

    /**
     * @param size how many applications, spread evenly over the time
     * @param time how long they take when nothing is in their way
     */
    Crowd(int size, Duration time, long seed) {
        perThread = Math.max(1, size / THREADS);
        pause = time.dividedBy(perThread);
        done = new CountDownLatch(THREADS * perThread);
        this.seed = seed;
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(seed + i);
            Thread.ofPlatform().daemon().name("applicants-" + i).start(() -> submitAll(random));
        }
    }

    boolean finished() {
        return done.getCount() == 0;
    }

    void awaitAll(Duration atMost) throws InterruptedException {
        if (!done.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(done.getCount() + " applicants were never answered; refusals: " + refused);
        }
        if (!refused.isEmpty()) {
            throw new AssertionError("refused: " + refused);
        }
    }

    /** Those who were answered 201, by application number; two with one number would be one here. */
    Map<String, Applicant> acknowledged() {
        return acknowledged;
    }

    int size() {
        return THREADS * perThread;
    }

    private void submitAll(Random random) {
        for (int i = 0; i < perThread; i++) {
            try {
                Thread.sleep((long) (pause.toMillis() * (0.5 + random.nextDouble())));
                submit(Person.next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                done.countDown();
            }
        }
    }

    private void submit(Person person) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var body = person.application("fengxian-office");
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        var last = "no answer";
        while (System.nanoTime() - end < 0) {
            try {
                var answer = Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/applications")
                        .key(key)
                        .post(body);
                last = answer.toString();
                if (answer.status() == 201) {
                    var json = answer.json();
                    var number = json.get("applicationNo").asText();
                    acknowledged.put(
                            number,
                            new Applicant(person, number, json.get("queryCode").asText()));
                    return;
                }
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    break;
                }
            } catch (UncheckedIOException e) {
                last = "no connection: " + e.getMessage();
            }
            Thread.sleep(250);
        }
        refused.put(key, last);
    }
}
