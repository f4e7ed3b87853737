package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Twenty people download a large document at once from a service with a heap of 256 MB: each gets every byte. */
@Order(65)
class LargeDownloadTest {

    private static final int READERS = 20;
    private static final int CHUNK = 256 * 1024;

    @Test
    void twentyDownloadsAtOnceArriveWholeOutOfASmallHeap() throws Exception {
        var applicant = Applicant.submitTo("fengxian-office");
        var document = UUID.randomUUID();
        long bytes = Sizes.largeDocumentBytes();
        String sha256 = issue(applicant, document, bytes);
        try {
            downloadAll(applicant, document, bytes, sha256);
        } finally {
            // Casework knows nothing of this document: it must be gone before what both hold is compared.
            remove(document);
        }
    }

    private static void downloadAll(Applicant applicant, UUID document, long bytes, String sha256) throws Exception {
        List<Future<String>> downloads = new ArrayList<>();
        try (var readers = Executors.newFixedThreadPool(READERS);
                // A connection each, as browsers do without TLS.
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            for (int i = 0; i < READERS; i++) {
                Callable<String> download = () -> download(http, applicant, document, bytes);
                downloads.add(readers.submit(download));
            }
            for (Future<String> each : downloads) {
                assertEquals(sha256, each.get());
            }
        }
        assertEquals(
                200,
                Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/q/health/ready")
                        .get()
                        .status());
    }

    private static String download(HttpClient http, Applicant applicant, UUID document, long bytes)
            throws IOException, InterruptedException {
        var address = URI.create(SuiteUnderTest.running().url(Part.INTAKE) + "/api/applications/"
                + applicant.applicationNo() + "/documents/" + document);
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("X-Query-Code", applicant.queryCode())
                        .header("Accept", "application/pdf")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        var digest = sha256();
        long read = 0;
        try (InputStream in = answer.body()) {
            byte[] block = new byte[CHUNK];
            int length;
            while ((length = in.read(block)) >= 0) {
                digest.update(block, 0, length);
                read += length;
            }
        }
        assertEquals(bytes, read);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Puts a document of that size where the portal keeps its own copies, as the background transfer does. */
    private static String issue(Applicant applicant, UUID document, long bytes) throws SQLException {
        var file = UUID.randomUUID();
        var digest = sha256();
        try (var connection = SuiteUnderTest.running().database(Part.INTAKE)) {
            connection.setAutoCommit(false);
            try (var chunk = connection.prepareStatement("INSERT INTO file_chunk VALUES (?, ?, ?)")) {
                var random = new Random(1);
                byte[] content = new byte[CHUNK];
                for (int i = 0; (long) i * CHUNK < bytes; i++) {
                    random.nextBytes(content);
                    digest.update(content);
                    chunk.setObject(1, file);
                    chunk.setInt(2, i);
                    chunk.setBytes(3, content);
                    chunk.executeUpdate();
                }
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO file VALUES ('%s', 'application/pdf', %d, '%s', current_timestamp)"
                        .formatted(file, bytes, sha256));
                statement.execute(
                        ("INSERT INTO document (id, application_no, kind, title_zh, title_en, number, issued_on, electronic)"
                                        + " VALUES ('%s', '%s', 'REPLY', '示例', 'Example', 'n', '2026-11-23', false)")
                                .formatted(document, applicant.applicationNo()));
                statement.execute(
                        ("INSERT INTO document_file (file_id, document_id, application_no, format, media_type,"
                                        + " bytes, sha256, held) VALUES ('%s', '%s', '%s', 'pdf', 'application/pdf', %d, '%s', true)")
                                .formatted(file, document, applicant.applicationNo(), bytes, sha256));
            }
            connection.commit();
            return sha256;
        }
    }

    private static void remove(UUID document) throws SQLException {
        try (var connection = SuiteUnderTest.running().database(Part.INTAKE);
                var statement = connection.createStatement()) {
            statement.execute("""
                    with gone as (delete from document_file where document_id = '%1$s' returning file_id),
                        chunks as (delete from file_chunk where file_id in (select file_id from gone))
                    delete from file where id in (select file_id from gone);
                    delete from document where id = '%1$s'""".formatted(document));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
