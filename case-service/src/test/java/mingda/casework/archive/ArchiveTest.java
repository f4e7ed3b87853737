package mingda.casework.archive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mingda.eventing.time.Zones;
import mingda.stack.StackResource;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "casework"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak")
        })
class ArchiveTest {

    @Test
    void theArchiveOfAnAnsweredCaseCanBeCheckedByAnyone() throws Exception {
        String id = aCase();
        as("officer")
                .get("/api/cases/{id}/archive", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mingda:problem:case-not-closed"));
        as("officer2").get("/api/cases/{id}/archive", id).then().statusCode(404);
        String number = reply(id);

        Map<String, byte[]> files = unzip(as("officer")
                .get("/api/cases/{id}/archive", id)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .response());

        String manifest = text(files, "manifest-sha256.txt");
        assertEquals(files.size() - 1, manifest.lines().count(), "every file but the manifest itself");
        for (String line : manifest.lines().toList()) {
            byte[] content = Objects.requireNonNull(files.get(line.substring(66)), line);
            assertEquals(line.substring(0, 64), hex(sha256(content)), line);
        }
        assertTrue(
                files.containsKey("documents/" + number + ".pdf"),
                files.keySet().toString());
        assertTrue(
                files.containsKey("documents/" + number + ".ofd"),
                files.keySet().toString());
        byte[] proof = Objects.requireNonNull(files.get("proofs/" + number + "-送达回证.pdf"), "a proof of service");
        try (var read = org.apache.pdfbox.Loader.loadPDF(proof)) {
            String said =
                    new org.apache.pdfbox.text.PDFTextStripper().getText(read).replaceAll("\\s", "");
            assertTrue(said.contains("送达回证") && said.contains(number) && said.contains("电子送达"), said);
        }
        assertTrue(text(files, "application/申请表.txt").contains("归档测试（虚构）"));
        String approval = text(files, "approvals/" + number + ".txt");
        for (String said : new String[] {"拟稿：officer", "保密审查：reviewer", "审核：reviewer", "签发：head"}) {
            assertTrue(approval.contains(said), approval);
        }
        assertTrue(text(files, "ledger/期限说明.txt").contains("个工作日"));
        String previous = "0".repeat(64);
        for (String line : text(files, "acts/chain.txt").lines().toList()) {
            String[] link = line.split(" ", -1);
            assertEquals(previous, link[1]);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            previous = hex(digest.digest(Objects.requireNonNull(files.get("acts/" + link[0] + ".json"))));
            assertEquals(link[2], previous);
        }
    }

    private static String reply(String id) {
        as("officer")
                .body("{\"outcome\":\"GRANT\",\"facts\":{\"access\":\"随函提供纸质复印件\"}}")
                .put("/api/cases/{id}/draft", id)
                .then()
                .statusCode(200);
        as("officer")
                .body("{}")
                .post("/api/cases/{id}/draft/submission", id)
                .then()
                .statusCode(200);
        as("reviewer")
                .body("{\"checks\":[\"SECRECY\"]}")
                .post("/api/cases/{id}/draft/approval", id)
                .then()
                .statusCode(200);
        return as("head")
                .body("{}")
                .post("/api/cases/{id}/reply", id)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static String aCase() {
        return as("officer")
                .body("""
                    {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"%s","electronicService":true,
                     "applicant":{"kind":"NATURAL_PERSON","name":"归档测试（虚构）","idType":"RESIDENT_ID","idNumber":"%s",
                     "phone":"13800000000"},"carrier":"PAPER","delivery":"POST","request":{"title":"示例（虚构）"}}""".formatted(LocalDate.now(Zones.SHANGHAI), "TEST" + UUID.randomUUID()))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    private static Map<String, byte[]> unzip(Response response) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(
                Objects.requireNonNull(files.get(name), name + " in " + files.keySet()), StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
