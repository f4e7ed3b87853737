package mingda.eventing.files;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.ServiceName;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilesTest {

    private static final String PDF = "application/pdf";

    @Inject
    Scopes scopes;

    @Inject
    FileStore files;

    @Inject
    RemoteFiles remote;

    @Inject
    Arrivals arrivals;

    @Inject
    Sql sql;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        Digest digest = new Digest();
        digest.add(bytes);
        return digest.hex();
    }

    private StoredFile store(byte[] content) {
        return scopes.call(
                Scope.background(), () -> files.store(new ByteArrayInputStream(content), PDF, Long.MAX_VALUE));
    }

    private byte[] read(UUID id, long from, long to) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        scopes.run(Scope.background(), () -> files.copy(id, from, to, target));
        return target.toByteArray();
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.ofService(ServiceName.INTAKE));
    }

    @Test
    void storesAndReadsFilesOfEveryLengthAroundAChunk() {
        for (int length : new int[] {0, 1, Chunks.SIZE - 1, Chunks.SIZE, Chunks.SIZE + 1, 3 * Chunks.SIZE}) {
            byte[] content = bytes(length);

            StoredFile file = store(content);

            assertEquals(length, file.bytes());
            assertEquals(sha256(content), file.sha256());
            assertArrayEquals(content, read(file.id(), 0, length));
            assertArrayEquals(
                    Arrays.copyOfRange(content, length / 3, length / 2), read(file.id(), length / 3, length / 2));
        }
    }

    @Test
    void aFileOverTheLimitLeavesNothingEvenWhereTheTransactionGoesOn() {
        long before = scopes.call(Scope.background(), () -> sql.number("select count(*) from file_chunk"));
        scopes.run(
                Scope.background(),
                () -> assertThrows(
                        FileTooLargeException.class,
                        () -> files.store(new ByteArrayInputStream(bytes(600_000)), PDF, 599_999)));
        assertEquals(before, scopes.call(Scope.background(), () -> sql.number("select count(*) from file_chunk")));
    }

    @Test
    void filesFollowTheirTransactionAndItsScope() {
        StoredFile file = store(bytes(10));
        assertThrows(IllegalStateException.class, () -> files.find(file.id()));
        assertEquals(
                Optional.of(file), scopes.call(new Scope(Map.of("mingda.agencies", "A")), () -> files.find(file.id())));
        assertEquals(0, sql.number("select count(*) from file"), "without a scope there are no rows");
        scopes.run(Scope.background(), () -> files.delete(file.id()));
        assertEquals(Optional.empty(), scopes.call(Scope.background(), () -> files.find(file.id())));
    }

    @Test
    void onlyServicesGetFiles() {
        StoredFile file = store(bytes(10));
        String path = "/internal/files/" + file.id();
        given().get(path).then().statusCode(401);
        given().auth().oauth2(Tokens.of("officer")).get(path).then().statusCode(403);
        service().get("/internal/files/" + Ids.next()).then().statusCode(404);
        service().get("/internal/files/x").then().statusCode(404);
    }

    @Test
    void servesTheWholeAndRanges() {
        byte[] content = bytes(3_000_000);
        StoredFile file = store(content);
        String path = "/internal/files/" + file.id();
        assertArrayEquals(
                content,
                service()
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType(PDF)
                        .header("ETag", '"' + file.sha256() + '"')
                        .header("Content-Length", "3000000")
                        .extract()
                        .asByteArray());
        assertArrayEquals(
                Arrays.copyOfRange(content, 1_000_000, 2_000_001),
                service()
                        .header("Range", "bytes=1000000-2000000")
                        .get(path)
                        .then()
                        .statusCode(206)
                        .header("Content-Range", "bytes 1000000-2000000/3000000")
                        .extract()
                        .asByteArray());
        service()
                .header("Range", "bytes=3000000-")
                .get(path)
                .then()
                .statusCode(416)
                .body("type", equalTo("urn:mingda:problem:range-not-satisfiable"));
        service()
                .header("If-None-Match", '"' + file.sha256() + '"')
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void pullsAFileAndResumesWhereItBroke() throws IOException {
        byte[] content = bytes(2_000_000);
        UUID id = Ids.next();
        try (OtherService other = new OtherService(content, 2)) {
            want(other, id, content, sha256(content));
            want(other, id, content, sha256(content));
            awaitArrival(id);

            assertEquals("bytes=0-", other.ranges.get(0));
            assertEquals("bytes=524288-", other.ranges.get(1));
            assertEquals("bytes=1048576-", other.ranges.get(2));
            assertTrue(other.tokens.getFirst().startsWith("Bearer ey"));
        }
        assertArrayEquals(content, read(id, 0, content.length));
        assertEquals(1, arrivals.arrived.stream().filter(id::equals).count());
    }

    @Test
    void aFileWithAnotherDigestIsNeverKept() throws IOException {
        byte[] content = bytes(300_000);
        UUID id = Ids.next();
        try (OtherService other = new OtherService(content, 0)) {
            want(other, id, content, sha256(bytes(300_001)));
            await().atMost(Duration.ofSeconds(20)).until(() -> other.ranges.size() >= 2);
            assertEquals(Optional.empty(), scopes.call(Scope.background(), () -> files.find(id)));
            assertEquals(
                    PendingFile.Trouble.REFUSED,
                    scopes.call(new Scope(Map.of("mingda.agencies", "A")), () -> remote.pending(id))
                            .orElseThrow()
                            .trouble());
            scopes.run(
                    Scope.background(),
                    () -> sql.update("update wanted_file set sha256 = ? where id = ?", sha256(content), id));
            awaitArrival(id);
            assertEquals(Optional.empty(), scopes.call(Scope.background(), () -> remote.pending(id)));
        }
    }

    /** It comes whole each time, so that nothing but its age tells how often it was tried. */
    @Test
    void aFileThatIsRefusedForLongIsFetchedSeldom() throws IOException {
        byte[] content = bytes(300_002);
        UUID id = Ids.next();
        try (OtherService other = new OtherService(content, 0)) {
            want(other, id, content, sha256(bytes(300_003)));
            scopes.run(
                    Scope.background(),
                    () -> sql.update(
                            "update wanted_file set asked_at = asked_at - interval '1 hour' where id = ?", id));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> scopes.call(
                                    Scope.background(),
                                    () -> sql.number(
                                            "select count(*) from wanted_file where id = ? and last_error is not null"
                                                    + " and retry_at > asked_at + interval '64 minutes'",
                                            id))
                            == 1);
        }
        scopes.run(Scope.background(), () -> sql.update("delete from wanted_file where id = ?", id));
    }

    @Test
    void aFileThatCanNotBeFetchedIsStillWanted() {
        byte[] content = bytes(10);
        UUID id = Ids.next();
        URI nobody = URI.create("http://127.0.0.1:1");
        scopes.run(Scope.background(), () -> remote.want(nobody, id, PDF, content.length, sha256(content)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> scopes.call(Scope.background(), () -> remote.pending(id))
                        .equals(Optional.of(new PendingFile(0, PendingFile.Trouble.AWAY))));
        scopes.run(Scope.background(), () -> sql.update("delete from wanted_file where id = ?", id));
    }

    @Test
    void anEmptyFileArrivesToo() throws IOException {
        UUID id = Ids.next();
        try (OtherService other = new OtherService(new byte[0], 0)) {
            want(other, id, new byte[0], sha256(new byte[0]));
            awaitArrival(id);
        }
    }

    private void want(OtherService other, UUID id, byte[] content, String sha256) {
        scopes.run(Scope.background(), () -> remote.want(other.address(), id, PDF, content.length, sha256));
    }

    private void awaitArrival(UUID id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> arrivals.arrived.contains(id));
    }
}
